using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Inbound.Reading;
using Wiedervorlage.Functions.Tests.Inbound;

namespace Wiedervorlage.Functions.Tests.Intake;

/// <summary>The sample city, without storage: reads and judges posts as the app does. It remembers what was filed.</summary>
internal sealed class CaseCity
{
    public static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 8, 15);

    private static readonly Faction[] _factions =
    [
        .. new[] { ("cdu", "CDU"), ("afd", "AfD"), ("spd", "SPD"), ("gruene", "Bündnis 90/Die Grünen"), ("hak", "HAK"), ("bfho-partei", "BfHo/Die PARTEI"), ("hagen-aktiv", "Hagen Aktiv"), ("linke", "Die Linke") }
            .Select(one => new Faction(new(one.Item1), one.Item2, $"geschaeftsstelle@{one.Item1}-fraktion.example", [$"{one.Item1}-fraktion.example"])),
    ];

    private static readonly KnownBody _sid = new(new("sid"), "SID", ["Ausschuss für Soziales, Integration und Demographie"]);

    private static readonly BodyCalendar _calendar = new(_sid.Id, Dated<BodyRules>.From(new(2020, 1, 1), new()),
        [.. new LocalDate[] { new(2026, 2, 10), new(2026, 3, 17), new(2026, 4, 28), new(2026, 6, 16), new(2026, 9, 22), new(2026, 12, 1) }
            .Select((on, index) => new Meeting(new($"sid-2026-0{index + 1}"), _sid.Id, on, new(17, 0), "Rathaus", MeetingState.Scheduled))]);

    private static Core.Papers.PaperNumbering Numbering => Core.Papers.PaperNumbering.Read(Core.Papers.PaperNumbering.Usual)!;

    private readonly List<OpenMotion> _open = [new(new("m-cdu"), "0067/2026", "Haltestellen im Norden", ["CDU"], new("sid-2026-01"))];

    public async Task<CaseOutcome> TakeAsync(string id, Post post)
    {
        using var bytes = new MemoryStream();
        await post.Body.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        bytes.Position = 0;
        using var reading = PostReader.Read(bytes, post.ContentType!, mail => Sender.Of(mail, _factions) is Sender.OfFaction);
        if (reading is not PostReading.Understood { Mail: var mail }) return new("waits", null, null, [((PostReading.NotUnderstood)reading).Why], null);
        var draft = MotionReader.Read(mail, _factions, Numbering);
        var body = BodyFinder.Find(mail, draft, [_sid]);
        var intake = Core.Mail.Inbound.Intake.Judge(id, mail, draft, Sender.Of(mail, _factions), body, body.Body is null ? null : _calendar, _open, Now, Numbering);
        var state = InboxRules.StateOf(id, mail, draft.ResolutionText is not null, intake, null);
        if (intake is Core.Mail.Inbound.Intake.Complete { Filing: var filing } && state is InboxState.Filed filed)
        {
            _open.Add(new(filed.Motion, null, filing.Content.Title, [.. filing.Content.Factions.Select(faction => faction.Value.ToUpperInvariant())], filing.Content.Wished));
            return new("filed", filing, draft, [], mail);
        }
        return new(state is InboxState.Automatic ? "auto" : "waits", null, draft, intake is Core.Mail.Inbound.Intake.Waits waits ? waits.Reasons : [], mail);
    }
}

/// <summary>What became of a mail.</summary>
internal sealed record CaseOutcome(string State, InboxFiling? Filing, MotionDraft? Draft, ImmutableArray<string> Reasons, IncomingMail? Mail);
