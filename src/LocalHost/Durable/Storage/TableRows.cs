using Azure;
using Azure.Data.Tables;
using DurableTask.Core;

namespace Wiedervorlage.LocalHost.Durable.Storage;

/// <summary>An instance as a table entity, and back.</summary>
internal static class TableRows
{
    /// <summary>Row key of the instance itself; pages of its log are <c>h-{execution}-{page}</c>.</summary>
    public const string InstanceKey = "i";

    /// <summary>All columns but the values and the log.</summary>
    public static readonly string[] Columns =
    [
        "PartitionKey", "RowKey", "odata.etag", "Name", "Execution", "Status", "Finished", "CreatedAt", "UpdatedAt", "StartAt", "Due", "Ready",
        "ParentId", "ParentExecution", "ParentStep", "Pages", "Tail", "TailLength",
    ];

    public static string PageKey(string execution, int page) => $"h-{execution}-{page:D6}";

    /// <summary>Every column.</summary>
    public static TableEntity Full(InstanceRow row)
    {
        var entity = Changes(row, null);
        entity["Name"] = row.Name;
        entity["Execution"] = row.Execution;
        entity["CreatedAt"] = row.CreatedAt;
        entity["StartAt"] = row.StartAt.UtcTicks;
        if (row.Parent is { } parent)
        {
            entity["ParentId"] = parent.InstanceId;
            entity["ParentExecution"] = parent.Execution;
            entity["ParentStep"] = parent.Step;
        }
        Pieces.Put(entity, "Input", row.Input);
        return entity;
    }

    /// <summary>What can change within an execution; the values only where they differ from what is stored.</summary>
    public static TableEntity Changes(InstanceRow row, InstanceRow? stored)
    {
        var entity = new TableEntity(row.Id, InstanceKey)
        {
            ["Status"] = (int)row.Status,
            ["Finished"] = row.Finished,
            ["UpdatedAt"] = row.UpdatedAt.UtcTicks,
            ["Due"] = row.Due?.UtcTicks ?? 0,
            ["Ready"] = row.Ready,
        };
        if (stored is null || stored.Output != row.Output) Pieces.Put(entity, "Output", row.Output);
        if (stored is null || stored.CustomStatus != row.CustomStatus) Pieces.Put(entity, "CustomStatus", row.CustomStatus);
        return entity;
    }

    public static InstanceRow Read(TableEntity entity) => new()
    {
        Id = entity.PartitionKey,
        Name = entity.GetString("Name"),
        Execution = entity.GetString("Execution"),
        Status = (OrchestrationStatus)entity.GetInt32("Status")!.Value,
        CreatedAt = entity.GetDateTimeOffset("CreatedAt")!.Value,
        UpdatedAt = At(entity, "UpdatedAt")!.Value,
        StartAt = At(entity, "StartAt")!.Value,
        Due = At(entity, "Due"),
        Ready = entity.GetBoolean("Ready")!.Value,
        Input = Pieces.Take(entity, "Input"),
        Output = Pieces.Take(entity, "Output"),
        CustomStatus = Pieces.Take(entity, "CustomStatus"),
        Parent = entity.GetString("ParentId") is { } parent
            ? new(parent, entity.GetString("ParentExecution"), entity.GetInt32("ParentStep")!.Value)
            : null,
    };

    public static TableTag Tag(TableEntity entity, InstanceRow row) =>
        new(entity.ETag, row, entity.GetInt32("Pages") ?? 0, entity.GetInt32("Tail") ?? 0, entity.GetInt32("TailLength") ?? 0);

    private static DateTimeOffset? At(TableEntity entity, string column) =>
        entity.GetInt64(column) is { } ticks and not 0 ? new(ticks, TimeSpan.Zero) : null;
}

/// <summary>The stored row, and how much of the log lies in pages of its own and how much in the row itself (its tail, in pieces and characters).</summary>
internal sealed record TableTag(ETag ETag, InstanceRow Stored, int Pages, int Tail, int TailLength) : StoreTag;
