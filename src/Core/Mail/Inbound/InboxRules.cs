using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>What a person may do with a mail in the inbox: release it as a motion, take it as a report, or reject it, once.</summary>
public static class InboxRules
{
    /// <summary>The commands that are allowed now, as the API names them.</summary>
    public static ImmutableArray<string> Allowed(InboxState state) => state switch
    {
        InboxState.Waiting or InboxState.DuplicateOf or InboxState.Automatic => ["release", "answer", "rejection"],
        InboxState.Unreadable or InboxState.TooLarge => ["release", "rejection"],
        _ => [],
    };

    /// <summary>
    /// Where a mail stands when it has been read. <paramref name="other"/> is an earlier mail with its Message-ID or content, if there is
    /// one.
    /// </summary>
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
        if (entry.Mail is null)
            return new Refusal.Invalid(
                "duties", "Die Mail konnte nicht gelesen werden; einen Bericht aus ihr tragen Sie bitte bei der Berichtspflicht ein.");
        if (entry.State is InboxState.Reported reported && reported.Duties.SequenceEqual(duties)) return entry;
        return Refuse(entry) is { } refusal ? refusal : entry with { State = new InboxState.Reported(duties) };
    }

    /// <summary>A report that the duty refuses after all, or a wish that the motion refuses: a person looks at it.</summary>
    public static InboxEntry Back(InboxEntry entry, string why) =>
        entry.State is InboxState.Reported or InboxState.Answered ? entry with { State = new InboxState.Waiting([why]) } : entry;

    /// <summary>
    /// The entry as what belongs to <paramref name="motion"/>, the same one when it was taken just so before, or why not.
    /// </summary>
    public static Answer<InboxEntry> Answer(InboxEntry entry, MotionId motion, AnswerKind kind)
    {
        if (entry.Mail is null)
            return new Refusal.Invalid("motion", "Die Mail konnte nicht gelesen werden; was sie will, tragen Sie bitte beim Antrag ein.");
        var answered = new InboxState.Answered(motion, kind);
        if (entry.State == answered) return entry;
        return Refuse(entry) is { } refusal ? refusal : entry with { State = answered };
    }

    /// <summary>
    /// The entry with the consent of a faction that its joint motion names; filed, once it was the last one. The same when it has agreed
    /// before. A refusal when the mail was decided otherwise meanwhile.
    /// </summary>
    public static Answer<InboxEntry> Consent(InboxEntry entry, FactionId faction)
    {
        if (entry.Consents.Contains(faction)) return entry;
        if (!entry.Asked().Contains(faction))
            return new Refusal.WrongState(German(entry.State), "Über den Antrag ist inzwischen anders entschieden.", []);
        var agreed = entry with { Consents = entry.Consents.Add(faction) };
        return agreed.Asked().IsEmpty
            ? agreed with { Filing = agreed.Joint, State = new InboxState.Filed(InboxIds.MotionOf(entry.Id)) } : agreed;
    }

    /// <summary>A faction that does not file the motion with the other one: a person decides, and nobody is asked any more.</summary>
    public static Answer<InboxEntry> Decline(InboxEntry entry, FactionId faction, string name)
    {
        var why = $"{name} stellt den Antrag nicht mit.";
        if (entry.State is InboxState.Waiting { Reasons: var reasons } && entry.Joint is null && reasons.Contains(why)) return entry;
        if (!entry.Asked().Contains(faction))
            return new Refusal.WrongState(German(entry.State), "Über den Antrag ist inzwischen anders entschieden.", []);
        return entry with { Joint = null, State = new InboxState.Waiting([why, .. entry.Reasons]) };
    }

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
        InboxState.Answered => "beim Antrag vermerkt",
        InboxState.Automatic => "automatische Antwort",
        InboxState.Rejected => "abgelehnt",
        _ => throw new InvalidOperationException($"No word for {state.GetType().Name}."),
    };

    private static bool Same(IEnumerable<InboxFiling> one, InboxFiling[] other)
    {
        var filed = one.ToList();
        return filed.Count == other.Length
            && filed.Zip(other).All(pair => pair.First.Body == pair.Second.Body && pair.First.Content.IsSameAs(pair.Second.Content));
    }
}
