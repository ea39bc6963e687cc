using DurableTask.Core;

namespace Wiedervorlage.LocalHost.Durable.Storage;

/// <summary>Where an instance stands. Written together with what is appended to its history, under its <see cref="Tag"/>.</summary>
internal sealed record InstanceRow
{
    public required string Id { get; init; }

    /// <summary>Of the orchestrator.</summary>
    public required string Name { get; init; }

    /// <summary>New with every start and every continue-as-new: answers to an earlier execution are dropped.</summary>
    public required string Execution { get; init; }

    public required OrchestrationStatus Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The time of the first turn: the start, or the instant it was put off to.</summary>
    public required DateTimeOffset StartAt { get; init; }

    public string? Input { get; init; }

    /// <summary>The result; of a failed instance the plain text of what went wrong.</summary>
    public string? Output { get; init; }

    public string? CustomStatus { get; init; }

    /// <summary>Who waits for the end of this instance.</summary>
    public ParentStep? Parent { get; init; }

    /// <summary>The earliest instant at which it has something to do by itself, or null.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>True while something is to be done at once: a turn to take, an activity or sub-orchestration to bring to its end.</summary>
    public bool Ready { get; init; }

    /// <summary>What the store knows the stored state by; null before the first write.</summary>
    public StoreTag? Tag { get; init; }

    public bool Finished => Status
        is OrchestrationStatus.Completed or OrchestrationStatus.Failed or OrchestrationStatus.Terminated;

    /// <summary>The end. Nothing stays pending (P11).</summary>
    public InstanceRow Ended(OrchestrationStatus status, string? output, DateTimeOffset at) =>
        this with { Status = status, Output = output, UpdatedAt = at, Due = null, Ready = false };

    public static string NewExecution() => Guid.NewGuid().ToString("N");
}

/// <summary>The step of a parent orchestration that started this instance.</summary>
internal sealed record ParentStep(string InstanceId, string Execution, int Step);

/// <summary>A store's own mark of the state that was read or written last.</summary>
internal abstract record StoreTag;
