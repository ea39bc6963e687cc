using System.Globalization;
using Azure;
using Wiedervorlage.Core;

namespace Wiedervorlage.Functions.Storage;

/// <summary>Where a stream of events lies. Several may share a partition (the duties of a body). Any text will do for both.</summary>
internal sealed record StreamKey(string Partition, string Stream)
{
    /// <summary>A stream that has its partition to itself.</summary>
    public static StreamKey Alone(string id) => new(id, id);

    public string PartitionKey => RowKey.Of(Partition);
}

/// <summary>What a stream adds up to. <paramref name="Version"/> is the number of its last event.</summary>
internal sealed record Stored<TState>(StreamKey Key, TState State, int Version, ETag ETag);

/// <summary>An event with the circumstances of its recording. <paramref name="Number"/> counts from 1.</summary>
internal sealed record Recorded<TEvent>(int Number, Instant At, Actor By, string CommandId, TEvent Event);

/// <summary>How an append ended. None of these is an error.</summary>
internal abstract record Appended<TState>
{
    private Appended() { }

    /// <summary>It is written.</summary>
    internal sealed record Written(Stored<TState> Now) : Appended<TState>;

    /// <summary>There were no events to write; all is as it was.</summary>
    internal sealed record Nothing(Stored<TState>? Was) : Appended<TState>;

    /// <summary>The same command had been applied before; nothing was written now. Load to see what stands.</summary>
    internal sealed record Repeated : Appended<TState>;

    /// <summary>Somebody else wrote since it was loaded. Load and decide again.</summary>
    internal sealed record LostRace : Appended<TState>;
}

/// <summary>The events of one append as they lie in one row: so a hundred of them are one entity of the batch.</summary>
internal sealed record Append<TEvent>(int First, Instant At, Actor By, string CommandId, ImmutableArray<TEvent> Events);

/// <summary>The snapshot row.</summary>
internal sealed record Snapshot<TState>(string Partition, string Stream, int Version, TState State);

/// <summary>Row keys of a stream; the kind stands first, so that all snapshots of a partition lie side by side.</summary>
internal static class StreamRows
{
    public const string Snapshots = "s:";

    public static string Snapshot(StreamKey key) => $"s:{RowKey.Of(key.Stream)}";

    public static string EventsOf(StreamKey key) => $"e:{RowKey.Of(key.Stream)}:";

    public static string Events(StreamKey key, int first) => EventsOf(key) + first.ToString("D8", CultureInfo.InvariantCulture);

    public static string Command(StreamKey key, string commandId) => $"c:{RowKey.Of(key.Stream)}:{RowKey.Of(commandId)}";
}
