using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Matters;

namespace Wiedervorlage.Functions.Matters;

/// <summary>Everything that was recorded of one motion: its events, those of what came of it, its mails, the names of its day.</summary>
internal sealed class MatterSources(
    Facts<Motion, MotionEvent> motions, Facts<ReportingDuty, DutyEvent> duties, Facts<Implementation, ImplementationEvent> implementations,
    MasterData data, Outbox outbox)
{
    /// <summary>Null when there is no such motion.</summary>
    public async Task<MatterRecord?> FindAsync(MotionId id, CancellationToken cancellation)
    {
        if (await motions.LoadAsync(StreamKey.Alone(id.Value), cancellation) is not { State: var motion }) return null;
        var owed = ImmutableArray.CreateBuilder<(ReportingDuty, ImmutableArray<Recorded<DutyEvent>>)>();
        var works = ImmutableArray.CreateBuilder<(Implementation, ImmutableArray<Recorded<ImplementationEvent>>)>();
        foreach (var key in Keys(motion, number => FollowUps.Duties(motion, number).Select(one => Key(one.Body, one.Id.Value))))
            if (await duties.LoadAsync(key, cancellation) is { } duty) owed.Add((duty.State, await duties.EventsAsync(key, cancellation)));
        foreach (var key in Keys(motion, n => FollowUps.Implementation(motion, n) is { } one ? [Key(one.Body, one.Id.Value)] : []))
            if (await implementations.LoadAsync(key, cancellation) is { } work)
                works.Add((work.State, await implementations.EventsAsync(key, cancellation)));
        return new(motion, await motions.EventsAsync(StreamKey.Alone(id.Value), cancellation), owed.ToImmutable(), works.ToImmutable());
    }

    /// <summary>Mails as the outbox has them; what it has forgotten by now is named by its key.</summary>
    public async Task<ImmutableArray<MatterMail>> MailsAsync(MatterRecord record, CancellationToken cancellation)
    {
        var mails = new List<(Instant At, MatterMail Mail)>();
        foreach (var (key, at) in record.MailKeys())
            mails.Add(await outbox.FindAsync(key, cancellation) is { } entry
                ? (entry.PutAt, await MailAsync(entry, cancellation))
                : (at, new(Local(at), key, "", "nicht mehr aufbewahrt")));
        var sorted = mails.OrderBy(one => one.At).ThenBy(one => $"{one.Mail.Kind} {one.Mail.To}", StringComparer.Ordinal);
        return [.. sorted.Select(one => one.Mail)];
    }

    private async Task<MatterMail> MailAsync(OutboxEntry entry, CancellationToken cancellation) => new(
        Local(entry.PutAt), $"{entry.Kind}", entry.Role is { } role ? await NameAsync(role, cancellation) : "", MailWords.Of(entry.State));

    /// <summary>"10.02.2026 20:15"</summary>
    public static string Local(Instant at) => $"{GermanDates.Of(Berlin.DateOf(at))} {Berlin.LocalOf(at):HH:mm}";

    public async Task<string> NameAsync(BodyId id, CancellationToken cancellation) =>
        (await data.BodyAsync(id, cancellation))?.Versions[^1].Value.Name ?? id.Value;

    public async Task<string> NameAsync(FactionId id, CancellationToken cancellation) =>
        (await data.FactionAsync(id, cancellation))?.Versions[^1].Value.Name ?? id.Value;

    public async Task<string> NameAsync(UnitId id, CancellationToken cancellation) =>
        (await data.UnitAsync(id, cancellation))?.Versions[^1].Value.Name ?? id.Value;

    private async Task<string> NameAsync(Recipient role, CancellationToken cancellation) => role switch
    {
        Recipient.Office office => $"Geschäftsstelle: {await NameAsync(office.Body, cancellation)}",
        Recipient.Chair chair => $"Vorsitz: {await NameAsync(chair.Body, cancellation)}",
        Recipient.FactionOffice faction => await NameAsync(faction.Faction, cancellation),
        Recipient.UnitMailbox unit => await NameAsync(unit.Unit, cancellation),
        Recipient.HeadOfUnit unit => $"Leitung: {await NameAsync(unit.Unit, cancellation)}",
        Recipient.DeputyOfUnit unit => $"Vertretung: {await NameAsync(unit.Unit, cancellation)}",
        _ => "Absender der Mail",
    };

    private static StreamKey Key(BodyId body, string id) => new(body.Value, id);

    private static IEnumerable<StreamKey> Keys(Motion motion, Func<int, IEnumerable<StreamKey>> of) =>
        Enumerable.Range(1, motion.Readings.Length).SelectMany(of).Distinct();
}

/// <summary>The facts of a matter.</summary>
internal sealed record MatterRecord(
    Motion Motion, ImmutableArray<Recorded<MotionEvent>> Events,
    ImmutableArray<(ReportingDuty Duty, ImmutableArray<Recorded<DutyEvent>> Events)> Duties,
    ImmutableArray<(Implementation Work, ImmutableArray<Recorded<ImplementationEvent>> Events)> Works)
{
    /// <summary>Every event, by time and then as recorded.</summary>
    public IEnumerable<MatterLine> History() =>
        Events.Select(one => (one.At, Line: Line(one, "Antrag", MotionEventTexts.German(one.Event))))
            .Concat(from duty in Duties
                    from one in duty.Events
                    select (one.At, Line: Line(one, duty.Duty.What, DutyEventTexts.German(one.Event))))
            .Concat(from work in Works
                    from one in work.Events
                    select (one.At, Line: Line(one, "Umsetzung", ImplementationEventTexts.German(one.Event))))
            .OrderBy(one => one.At).Select(one => one.Line);

    public IEnumerable<(string Key, Instant At)> MailKeys() =>
        Events.SelectMany(one => Keys(one.At, (one.Event as MotionEvent.MailsWritten)?.Keys))
            .Concat(Duties.SelectMany(duty => duty.Events).SelectMany(one => Keys(one.At, (one.Event as DutyEvent.MailsWritten)?.Keys)))
            .Concat(Works.SelectMany(work => work.Events)
                .SelectMany(one => Keys(one.At, (one.Event as ImplementationEvent.MailsWritten)?.Keys)))
            .DistinctBy(one => one.Key);

    private static IEnumerable<(string Key, Instant At)> Keys(Instant at, ImmutableArray<string>? keys) =>
        (keys ?? []).Select(key => (key, at));

    private static MatterLine Line<TEvent>(Recorded<TEvent> one, string about, string text) =>
        new(MatterSources.Local(one.At), one.By.German, about, text);
}
