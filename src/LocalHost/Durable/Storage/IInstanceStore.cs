using DurableTask.Core;

namespace Wiedervorlage.LocalHost.Durable.Storage;

/// <summary>Keeps instances and their histories. Every write is atomic and fails if the instance was changed meanwhile.</summary>
internal interface IInstanceStore
{
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>The instance and, if asked for, the log of its present execution; null if there is none.</summary>
    Task<StoredInstance?> ReadAsync(string id, bool withLog, CancellationToken cancellation);

    /// <summary>Stores a new instance. Null if the id is taken.</summary>
    Task<InstanceRow?> InsertAsync(InstanceRow row, CancellationToken cancellation);

    /// <summary>Writes the row and appends lines to the log of its execution. Returns the row with its new tag.</summary>
    /// <exception cref="ChangedMeanwhileException">The stored instance is not the one that was read.</exception>
    Task<InstanceRow> AppendAsync(InstanceRow row, string lines, CancellationToken cancellation);

    /// <summary>Puts a new execution in the place of the one before, whose log goes.</summary>
    /// <exception cref="ChangedMeanwhileException">The stored instance is not the one that was read.</exception>
    Task<InstanceRow> ReplaceAsync(InstanceRow row, string lines, CancellationToken cancellation);

    /// <summary>Removes the instance with all its log.</summary>
    Task DeleteAsync(InstanceRow row, CancellationToken cancellation);

    IAsyncEnumerable<InstanceRow> ListAsync(InstanceFilter filter, CancellationToken cancellation);
}

internal sealed record StoredInstance(InstanceRow Row, string Log);

/// <summary>What all has to hold of an instance that is listed. Instants are inclusive.</summary>
internal sealed record InstanceFilter(
    bool UnfinishedOnly = false,
    string? Prefix = null,
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IReadOnlyCollection<OrchestrationStatus>? Statuses = null,
    string? ParentId = null)
{
    public bool Admits(InstanceRow row) =>
        !(UnfinishedOnly && row.Finished)
        && (Prefix is null || row.Id.StartsWith(Prefix, StringComparison.Ordinal))
        && (CreatedFrom is null || row.CreatedAt >= CreatedFrom)
        && (CreatedTo is null || row.CreatedAt <= CreatedTo)
        && (Statuses is null || Statuses.Contains(row.Status))
        && (ParentId is null || row.Parent?.InstanceId == ParentId);
}

#pragma warning disable CA1032 // Thrown by stores only.
/// <summary>Someone else wrote the instance: what was read of it no longer holds.</summary>
internal sealed class ChangedMeanwhileException(string id, Exception? cause = null) : Exception($"Instance '{id}' was changed meanwhile.", cause);

/// <summary>More than the store can keep in one piece. Only ids are meant to cross orchestrations, never documents.</summary>
internal sealed class TooLargeException(string message) : Exception(message);
