using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>What a person may do with a mail in the inbox: release it as a motion, take it as a report, or reject it, once.</summary>
public static class InboxRules
{
    /// <summary>The commands that are allowed now, as the API names them.</summary>
    public static ImmutableArray<string> Allowed(InboxState state) => state switch
    {
        InboxState.Waiting or InboxState.DuplicateOf or InboxState.Unreadable or InboxState.TooLarge or InboxState.Automatic => ["release", "rejection"],
        _ => [],
    };

    /// <summary>Where a mail stands when it has been read. <paramref name="other"/> is an earlier mail with its Message-ID or content, if there is one.</summary>
    public static InboxState StateOf(string id, IncomingMail mail, bool holdsMotion, Intake intake, string? other) => (intake, other) switch
    {
        _ when ProgramMail.IsOne(mail) && !holdsMotion => new InboxState.Automatic(),
        (Intake.Complete, null) => new InboxState.Filed(InboxIds.MotionOf(id)),
        (Intake.Waits waits, null) => new InboxState.Waiting(waits.Reasons),
        (Intake.Waits waits, { } twin) => new InboxState.DuplicateOf(twin, waits.Reasons),
        (_, { } twin) => new InboxState.DuplicateOf(twin, []),
        _ => throw new InvalidOperationException($"No state for {intake.GetType().Name}."),
    };

    /// <summary>The entry as a motion's, the same one when it was released just so before, or why not.</summary>
    public static Answer<InboxEntry> Release(InboxEntry entry, InboxFiling filing, params ImmutableArray<InboxFiling> further)
    {
        if (entry.State is InboxState.Released && Same(entry.Filings().Select(one => one.Filing), [filing, .. further])) return entry;
        return Refuse(entry) is { } refusal
            ? refusal
            : entry with { Filing = filing, Further = further, State = new InboxState.Released(InboxIds.MotionOf(entry.Id)) };
    }

    /// <summary>The entry as the report on <paramref name="duties"/>, the same one when it was so before, or why not.</summary>
    public static Answer<InboxEntry> Report(InboxEntry entry, ImmutableArray<DutyId> duties)
    {
        if (entry.Mail is null) return new Refusal.Invalid("duties", "Die Mail konnte nicht gelesen werden; einen Bericht aus ihr tragen Sie bitte bei der Berichtspflicht ein.");
        if (entry.State is InboxState.Reported reported && reported.Duties.SequenceEqual(duties)) return entry;
        return Refuse(entry) is { } refusal ? refusal : entry with { State = new InboxState.Reported(duties) };
    }

    /// <summary>A report that came by itself and that the duty refuses after all: a person looks at it.</summary>
    public static InboxEntry Back(InboxEntry entry, string why) => entry.State is InboxState.Reported ? entry with { State = new InboxState.Waiting([why]) } : entry;

    /// <summary>The entry as rejected, the same one when it was rejected for that reason before, or why not.</summary>
    public static Answer<InboxEntry> Reject(InboxEntry entry, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal.Invalid("reason", "Zum Ablehnen gehört ein Grund.");
        if (entry.State is InboxState.Rejected rejected && rejected.Reason == reason.Trim()) return entry;
        return Refuse(entry) is { } refusal ? refusal : entry with { State = new InboxState.Rejected(reason.Trim()) };
    }

    private static Refusal.WrongState? Refuse(InboxEntry entry) =>
        Allowed(entry.State).IsEmpty ? new(German(entry.State), $"Die Mail ist bereits bearbeitet.", []) : null;

    /// <summary>The state as the API names it.</summary>
    public static string NameOf(InboxState state)
    {
        var name = state.GetType().Name;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The state for people.</summary>
    public static string German(InboxState state) => state switch
    {
        InboxState.Filed => "als Antrag eingegangen",
        InboxState.Waiting => "wartet",
        InboxState.DuplicateOf => "möglicherweise doppelt",
        InboxState.Unreadable => "nicht lesbar",
        InboxState.TooLarge => "zu groß zum Lesen",
        InboxState.Released => "freigegeben",
        InboxState.Reported => "als Bericht eingegangen",
        InboxState.Automatic => "automatische Antwort",
        InboxState.Rejected => "abgelehnt",
        _ => throw new InvalidOperationException($"No word for {state.GetType().Name}."),
    };

    private static bool Same(IEnumerable<InboxFiling> one, InboxFiling[] other)
    {
        var filed = one.ToList();
        return filed.Count == other.Length && filed.Zip(other).All(pair => pair.First.Body == pair.Second.Body && pair.First.Content.IsSameAs(pair.Second.Content));
    }
}
