using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>
/// What a meeting of the source proposes for the calendar here. Only meetings of organizations that a person has said to be bodies here.
/// </summary>
public static class MeetingProposals
{
    private static readonly LocalTime _usualStart = new(16, 0);

    /// <param name="source">Whose meeting.</param>
    /// <param name="known">As read last.</param>
    /// <param name="link">Which meeting here it is; null: none yet.</param>
    /// <param name="here">The meetings of the body here that are not linked with another one of the source.</param>
    /// <param name="today">Local date.</param>
    public static IEnumerable<SourceProposal> Of(Source source, KnownObject known, MeetingLink? link, IReadOnlyCollection<Meeting> here,
        LocalDate today)
    {
        if (known.Content is not SourceObject.Meeting { On: { } on } meeting || BodyOf(source, meeting) is not { } body) return [];
        if (link is not null) return here.FirstOrDefault(one => one.Id == link.Meeting) is { } linked
            ? Linked(known, meeting, link, linked, on, today) : [];
        if (known.GoneSince is not null) return [];
        if (Same(meeting, here) is { } same)
            return [Of(meeting, $"Die Sitzung {Named(same)} ist in der Quelle „{meeting.Name}“ am {When(meeting, on)}.",
                new ProposalAction.LinkMeeting(meeting.Id, same.Id), today)];
        if (meeting.Cancelled || on < today) return [];
        var taken = new Meeting(KeyOf(meeting, body), body, on, meeting.StartsAt ?? _usualStart, meeting.Place ?? "",
            MeetingState.Scheduled);
        return [Of(meeting, $"In der Quelle steht eine Sitzung, die es hier nicht gibt: „{meeting.Name}“, {When(meeting, on)}"
            + $"{(meeting.Place is { } place ? $", {place}" : "")}.",
            new ProposalAction.TakeMeeting(meeting.Id, taken), today)];
    }

    /// <summary>The first body of a joint meeting leads.</summary>
    public static BodyId? BodyOf(Source source, SourceObject.Meeting meeting) =>
        meeting.Organizations.Select(source.BodyOf).FirstOrDefault(body => body is not null);

    /// <summary>The one meeting here on that day, or of several the one at that hour; null: none, or nobody can tell.</summary>
    public static Meeting? Same(SourceObject.Meeting meeting, IEnumerable<Meeting> here)
    {
        var day = here.Where(one => one.TakesPlace && one.On == meeting.On).ToArray();
        return day is [var only] ? only : day.Where(one => one.StartsAt == meeting.StartsAt).ToArray() is [var hour] ? hour : null;
    }

    private static IEnumerable<SourceProposal> Linked(
        KnownObject known, SourceObject.Meeting meeting, MeetingLink link, Meeting here, LocalDate on, LocalDate today)
    {
        if (known.GoneSince is { } gone)
            return [SourceProposal.Of(
                ProposalKind.Difference, meeting.Id,
                    $"Die Sitzung {Named(here)} ist in der Quelle seit {GermanDates.Of(gone)} nicht mehr vorhanden. Hier bleibt sie.",
                new ProposalAction.Look(), today)];
        var now = here with
        {
            On = on,
            StartsAt = on >= today && meeting.StartsAt is { } at ? at : here.StartsAt,
            Place = meeting.Place ?? here.Place,
            State = meeting.Cancelled ? MeetingState.Cancelled : here.State,
        };
        if (now == here || here.State == MeetingState.Held || (!here.TakesPlace && meeting.Cancelled)) return [];
        if (on < today && here.On == on && here.TakesPlace != meeting.Cancelled) return [];
        return [Of(meeting, $"Quelle sagt zur Sitzung {Named(here)}: {Difference(here, now)}.",
            new ProposalAction.ChangeMeeting(meeting.Id, here, now), today) with
        {
            Follows = link.Set == here && here.State == MeetingState.Scheduled && here.On >= today,
        }];
    }

    private static string Difference(Meeting was, Meeting now) => string.Join(", ", new[]
    {
        was.TakesPlace && !now.TakesPlace ? "abgesagt" : null,
        was.On != now.On ? $"am {GermanDates.WithDay(now.On)}" : null,
        was.StartsAt != now.StartsAt ? $"um {now.StartsAt:HH:mm} Uhr statt {was.StartsAt:HH:mm} Uhr" : null,
        was.Place != now.Place ? $"Ort „{now.Place}“ statt „{was.Place}“" : null,
    }.Where(part => part is not null));

    private static SourceProposal Of(SourceObject.Meeting meeting, string text, ProposalAction action, LocalDate today) =>
        SourceProposal.Of(ProposalKind.Meeting, meeting.Id, text, action, today);

    private static string Named(Meeting meeting) => $"{meeting.Id} ({GermanDates.Of(meeting.On)}, {meeting.StartsAt:HH:mm} Uhr)";

    private static string When(SourceObject.Meeting meeting, LocalDate on) =>
        $"{GermanDates.WithDay(on)}{(meeting.StartsAt is { } at ? $", {at:HH:mm} Uhr" : "")}";

    private static MeetingId KeyOf(SourceObject.Meeting meeting, BodyId body) =>
        new($"{body.Value[..Math.Min(body.Value.Length, 40)].TrimEnd('-')}-{SourceProposal.Digits(SourceIds.Same(meeting.Id))[..12]}");
}
