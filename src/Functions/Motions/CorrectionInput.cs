using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Minutes.Excerpts;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Functions.Motions;

/// <summary>A correction as it comes in: what is not named stays, what is to go stands in <c>remove</c>.</summary>
internal sealed record CorrectionInput(int Number, ChangedReadingInput? Reading, string? Reason, ImmutableArray<ReadingPart> Remove)
{
    /// <summary>Nothing named at all says nothing.</summary>
    public Answer<MotionCommand> Command()
    {
        var reading = Reading ?? new(null, null, null, null, null, null, null, null, null, null, null, null);
        if (Reading is null && Remove.IsEmpty)
            return new Refusal.Invalid("reading", "Was zu berichtigen ist (reading, oder remove für das, was entfällt), fehlt.");
        return reading.Duties?.Select(wish => wish.Read().Refusal).FirstOrDefault(refusal => refusal is not null) is { } no
            ? no : new MotionCommand.Change(Number, reading.Change() with { Remove = Remove }, Reason ?? "");
    }
}

/// <summary>A reading of which only what is to be corrected is named.</summary>
internal sealed record ChangedReadingInput(
    MeetingId? Meeting, string? Item, ReadingResult? Result, TargetJson? Target, ImmutableArray<BallotInput>? Ballots,
    string? ResolutionText, string? Note, UnitId? LeadUnit, ImmutableArray<WishInput>? Duties, string? SettledBy, bool? NoQuorum,
    ImmutableArray<string>? Annexes)
{
    public ReadingChange Change() => new()
    {
        Meeting = Meeting,
        Item = Item,
        Result = Result,
        Target = Target?.Target,
        ReferredTo = Target?.Body,
        Ballots = Ballots is { } ballots ? [.. ballots.Select(ballot => ballot.Ballot())] : null,
        ResolutionText = ResolutionText,
        Note = Note,
        LeadUnit = LeadUnit,
        Duties = Duties is { } duties ? [.. duties.Select(wish => wish.Read().Value!)] : null,
        SettledBy = SettledBy,
        NoQuorum = NoQuorum,
        Annexes = Annexes is { } annexes ? [.. annexes.SelectMany(annex => Paragraphs.Of(annex))] : null,
    };
}

/// <summary>What a correction would do; nothing is stored.</summary>
/// <param name="Version">Of the motion that was looked at.</param>
/// <param name="State">Where the motion would stand then, German.</param>
/// <param name="Changes">What changes, German.</param>
/// <param name="Ends">What ends or goes to another unit, German.</param>
/// <param name="WritesTo">The mails that would go out.</param>
internal sealed record CorrectionView(
    int Version, string State, ImmutableArray<string> Changes, ImmutableArray<string> Ends, ImmutableArray<WritesTo> WritesTo);

/// <param name="Kind">Which letter.</param>
/// <param name="To">"faction spd", "unit fb55", "office sid".</param>
internal sealed record WritesTo(Core.Mail.MailKind Kind, string To)
{
    public static WritesTo Of(Core.Mail.OwedMail mail) => new(mail.Kind, mail.To switch
    {
        Core.Mail.Recipient.FactionOffice faction => $"faction {faction.Faction}",
        Core.Mail.Recipient.UnitMailbox unit => $"unit {unit.Unit}",
        Core.Mail.Recipient.Office office => $"office {office.Body}",
        _ => mail.To.GetType().Name,
    });
}
