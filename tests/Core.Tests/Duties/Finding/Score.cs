namespace Wiedervorlage.Core.Tests.Duties.Finding;

/// <summary>Counts of what was found in labelled sentences: right, missed, false; a wrong date is a false one that names a day.</summary>
internal sealed class Score
{
    private int _sentences;
    private int _right;
    private int _missed;
    private int _false;

    public List<string> Faults { get; } = [];

    public int WrongDates { get; private set; }

    public double Precision => _right + _false == 0 ? 1 : (double)_right / (_right + _false);

    public double Recall => _right + _missed == 0 ? 1 : (double)_right / (_right + _missed);

    public void Add(LabelledSentence sentence, IReadOnlyCollection<string> found)
    {
        _sentences++;
        var missed = sentence.Owed.Where(owed => !owed.Any(found.Contains)).ToList();
        var wrong = found.Where(time => !sentence.Owed.Any(owed => owed.Contains(time))).ToList();
        _right += sentence.Owed.Length - missed.Count;
        _missed += missed.Count;
        _false += wrong.Count;
        WrongDates += wrong.Count(time => time.StartsWith("byDate", StringComparison.Ordinal));
        Faults.AddRange(missed.Select(owed => $"missed {string.Join(" / ", owed)}: {sentence.Text}"));
        Faults.AddRange(wrong.Select(time => $"false {time}: {sentence.Text}"));
    }

    public override string ToString() =>
        FormattableString.Invariant($"{_sentences} sentences, {_right} right, {_missed} missed, {_false} false, {WrongDates} wrong dates; precision {Precision:0.000}, recall {Recall:0.000}");
}
