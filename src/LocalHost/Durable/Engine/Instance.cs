using Wiedervorlage.LocalHost.Durable.History;
using Wiedervorlage.LocalHost.Durable.Replay;

namespace Wiedervorlage.LocalHost.Durable.Engine;

/// <summary>
/// What is in memory of one instance. Everything but the inbox is touched only by whoever holds the instance.
/// Row and session are a cache of the store; what cannot be read again is the inbox and what is dispatched.
/// </summary>
internal sealed class Instance(string id)
{
    private readonly Lock _inboxGate = new();
    private List<Letter> _inbox = [];

    public string Id { get; } = id;

    public InstanceRow? Row { get; set; }

    public Session? Session { get; set; }

    /// <summary>Stored inputs that no turn has taken in yet. Known only while there is a session.</summary>
    public List<HistoryEvent> Waiting { get; } = [];

    /// <summary>History of a first turn that is stored with whatever comes next: until then it could be done again just so.</summary>
    public List<HistoryEvent> Unsaved { get; } = [];

    /// <summary>Steps of that execution that this process has set off.</summary>
    public HashSet<int> Dispatched { get; } = [];

    /// <summary>The execution that is under way; what was set off for another counts no more.</summary>
    public string? Execution
    {
        get;
        set
        {
            if (field != value) Dispatched.Clear();
            field = value;
        }
    }

    /// <summary>Nothing here that the store does not know as well, and nothing under way.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_inboxGate) { return Row is null or { Finished: true } && Session is null && Dispatched.Count == 0 && _inbox.Count == 0; }
        }
    }

    /// <summary>Forgets what can be read again.</summary>
    public void Forget()
    {
        Row = null;
        Session = null;
        Waiting.Clear();
        Unsaved.Clear();
    }

    /// <summary>Goes on with another execution, or with none.</summary>
    public void Become(InstanceRow row, Session? session, IEnumerable<HistoryEvent> waiting)
    {
        Forget();
        Execution = session?.Execution;
        Row = row;
        Session = session;
        Waiting.AddRange(waiting);
    }

    public void Put(Letter letter)
    {
        lock (_inboxGate) { _inbox.Add(letter); }
    }

    public bool HasLetters
    {
        get
        {
            lock (_inboxGate) { return _inbox.Count > 0; }
        }
    }

    public List<Letter> TakeInbox()
    {
        lock (_inboxGate)
        {
            var taken = _inbox;
            _inbox = [];
            return taken;
        }
    }

    public void PutBack(IEnumerable<Letter> letters)
    {
        lock (_inboxGate) { _inbox.InsertRange(0, letters); }
    }
}

/// <summary>An answer to a step of an execution; dropped when that execution is over.</summary>
internal sealed record Letter(string Execution, HistoryEvent.Answer Answer);
