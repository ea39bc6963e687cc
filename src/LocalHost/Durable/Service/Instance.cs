using DurableTask.Core.History;
using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>
/// What is in memory of one instance. Everything but the answers is touched only by whoever holds the instance.
/// Row and log are a cache of the store; what cannot be read again is the answers and what was set off.
/// </summary>
internal sealed class Instance(string id)
{
    private readonly Lock _gate = new();
    private List<Answer> _answers = [];
    private string? _execution;

    public string Id { get; } = id;

    public InstanceRow? Row { get; private set; }

    /// <summary>Of the present execution; null when it was not read, or the instance is over.</summary>
    public Log? Log { get; private set; }

    /// <summary>History of a first turn that is stored with whatever comes next: until then it could be done again just so.</summary>
    public List<HistoryEvent> Unsaved { get; } = [];

    /// <summary>How many stored letters <see cref="Unsaved"/> has taken in.</summary>
    public int UnsavedLetters { get; set; }

    /// <summary>Steps of the present execution that this process has set off.</summary>
    public HashSet<int> SetOff { get; } = [];

    /// <summary>Nothing here that the store does not know as well, and nothing under way.</summary>
    public bool IsEmpty
    {
        get
        {
            return Row is null or { Finished: true } && Log is null && SetOff.Count == 0 && !HasAnswers;
        }
    }

    /// <summary>What is stored of it now. What was set off for another execution counts no more.</summary>
    public void Become(InstanceRow? row, Log? log)
    {
        Row = row;
        Log = row is { Finished: false } ? log : null;
        Unsaved.Clear();
        UnsavedLetters = 0;
        var execution = row is { Finished: false } ? row.Execution : null;
        if (execution == _execution) return;
        _execution = execution;
        SetOff.Clear();
    }

    /// <summary>Forgets what can be read again.</summary>
    public void Forget()
    {
        Row = null;
        Log = null;
        Unsaved.Clear();
        UnsavedLetters = 0;
    }

    public void Put(Answer answer)
    {
        lock (_gate) { _answers.Add(answer); }
    }

    public bool HasAnswers
    {
        get
        {
            lock (_gate) { return _answers.Count > 0; }
        }
    }

    public void PutBack(IEnumerable<Answer> answers)
    {
        lock (_gate) { _answers.InsertRange(0, answers); }
    }

    public List<Answer> TakeAnswers()
    {
        lock (_gate)
        {
            var taken = _answers;
            _answers = [];
            return taken;
        }
    }
}

/// <summary>How a step of an execution ended; dropped when that execution is over.</summary>
internal sealed record Answer(string Execution, HistoryEvent Event);
