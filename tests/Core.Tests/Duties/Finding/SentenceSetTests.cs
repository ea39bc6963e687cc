using Wiedervorlage.Core.Duties.Finding;

namespace Wiedervorlage.Core.Tests.Duties.Finding;

/// <summary>
/// What the finder makes of sentences that were labelled before anyone had tried them. The figures at first sight stand in docs/finding.md.
/// </summary>
public sealed class SentenceSetTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.95;
    private const double LeastRecall = 0.85;

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    [InlineData("third")]
    public void Find_ASetOfSentences_IsPreciseAndNeverWrongInADate(string name)
    {
        var score = new Score();
        foreach (var sentence in SentenceSet.Read(name)) score.Add(sentence, Times(sentence));
        output.WriteLine($"{name}: {score}");
        foreach (var line in score.Faults) output.WriteLine(line);
        Assert.True(score.WrongDates == 0 && score.Precision >= LeastPrecision
            && score.Recall >= LeastRecall, $"{score}\n{string.Join('\n', score.Faults)}");
    }

    private static string[] Times(LabelledSentence sentence) =>
        [.. DutyFinder.Find(sentence.Text, SentenceSet.On, sentence.Kind).Select(DutyFinderTests.Time)];
}
