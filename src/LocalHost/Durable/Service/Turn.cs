using DurableTask.Core;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>One turn of an instance, in the hands of the platform's dispatcher. The instance is held until it is released.</summary>
internal sealed class Turn(Instances.Lease lease) : TaskOrchestrationWorkItem
{
    public Instance Instance => lease.Instance;

    /// <summary>The moved time of the turn, UTC: the one that the orchestrator sees.</summary>
    public required DateTime At { get; init; }

    /// <summary>How many letters it takes in, and which answers.</summary>
    public required int Letters { get; init; }

    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>What the orchestrator has asked for up to now, as far as is known.</summary>
    public IReadOnlyList<AskedTimer> Timers { get; set; } = [];

    public bool Failed { get; set; }

    public void LetGo() => lease.Dispose();
}

/// <summary>One activity, in the hands of the platform's dispatcher.</summary>
internal sealed class ActivityTurn : TaskActivityWorkItem
{
    public ActivityTurn(TaskMessage message)
    {
        Id = Guid.NewGuid().ToString("N");
        TaskMessage = message;
        LockedUntilUtc = DateTime.MaxValue;
    }

    public OrchestrationInstance Of => TaskMessage.OrchestrationInstance;
}

/// <summary>A timer as its orchestrator sees it.</summary>
/// <param name="At">UTC.</param>
/// <param name="Cancelled">Nobody waits for it any more.</param>
internal sealed record AskedTimer(DateTime At, bool Cancelled);
