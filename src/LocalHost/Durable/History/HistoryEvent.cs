using System.Text.Json.Serialization;

namespace Wiedervorlage.LocalHost.Durable.History;

/// <summary>
/// What happened to one execution of an instance, in order: inputs, then the <see cref="Turn"/> that took them in, then the
/// actions which the orchestrator asked for in that turn. Append only; replaying it brings the orchestrator back to where it was.
/// </summary>
[JsonDerivedType(typeof(Turn), "turn")]
[JsonDerivedType(typeof(EventRaised), "event")]
[JsonDerivedType(typeof(ActivityCompleted), "done")]
[JsonDerivedType(typeof(ActivityFailed), "failed")]
[JsonDerivedType(typeof(TimerFired), "fired")]
[JsonDerivedType(typeof(SubCompleted), "subDone")]
[JsonDerivedType(typeof(SubFailed), "subFailed")]
[JsonDerivedType(typeof(ActivityScheduled), "activity")]
[JsonDerivedType(typeof(TimerCreated), "timer")]
[JsonDerivedType(typeof(SubScheduled), "sub")]
internal abstract record HistoryEvent
{
    private HistoryEvent() { }

    /// <summary>Everything since the turn before is taken in at <paramref name="At"/> (domain time).</summary>
    public sealed record Turn(DateTimeOffset At) : HistoryEvent;

    public sealed record EventRaised(string Name, string? Payload) : HistoryEvent;

    /// <summary>The answer to the action with the same number.</summary>
    public abstract record Answer(int Id) : HistoryEvent;

    public sealed record ActivityCompleted(int Id, string? Result) : Answer(Id);

    public sealed record ActivityFailed(int Id, string Message) : Answer(Id);

    public sealed record TimerFired(int Id) : Answer(Id);

    public sealed record SubCompleted(int Id, string? Result) : Answer(Id);

    public sealed record SubFailed(int Id, string Message) : Answer(Id);

    /// <summary>What the orchestrator asked for; numbered from 0 in the order of asking.</summary>
    public abstract record Action(int Id) : HistoryEvent
    {
        /// <summary>Two actions that agree in this are the same step to a replay.</summary>
        [JsonIgnore]
        public abstract string Step { get; }
    }

    public sealed record ActivityScheduled(int Id, string Name, string? Input) : Action(Id)
    {
        public override string Step => $"activity '{Name}'";
    }

    public sealed record TimerCreated(int Id, DateTimeOffset FireAt) : Action(Id)
    {
        public override string Step => "a timer";
    }

    public sealed record SubScheduled(int Id, string Name, string InstanceId, string? Input) : Action(Id)
    {
        public override string Step => $"sub-orchestration '{Name}'";
    }
}
