using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Serialisation;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.House;

namespace Wiedervorlage.Functions.HousePages;

/// <summary>A body with its rules as fields, and back from what was sent. What the form does not name stays as it was.</summary>
internal static class BodyForm
{
    private const string Seats = "seats.";

    private static readonly ImmutableArray<Choice> _countings =
    [
        new(nameof(DayCounting.DayBefore), "am … Tag vor der Sitzung"),
            new(nameof(DayCounting.BothEnds), "erster Tag und Sitzungstag mitgezählt"),
        new(nameof(DayCounting.FullDays), "volle Tage dazwischen"),
    ];

    private static readonly ImmutableArray<Choice> _numberings =
        [new(nameof(NonPublicNumbering.Own), "eigene Zählung (N 1)"), new(nameof(NonPublicNumbering.Continued), "zählt weiter")];

    private static readonly ImmutableArray<(ClosingDays Day, string Field, string Text)> _closing =
    [
        (ClosingDays.ChristmasEve, "closing24", "Am 24. Dezember wird nicht gearbeitet"),
        (ClosingDays.NewYearsEve, "closing31", "Am 31. Dezember wird nicht gearbeitet"),
            (ClosingDays.Rosenmontag, "closingR", "An Rosenmontag wird nicht gearbeitet"),
    ];

    public static ImmutableArray<HouseField> Fields(Body? body, IEnumerable<Faction> factions)
    {
        var rules = body?.Rules ?? new();
        return
        [
            new("name", "Name", body?.Name) { Required = true }, new("shortName", "Kurzname", body?.ShortName),
            new("office", "Adresse der Geschäftsstelle", body?.Office) { Required = true },
            new("chair", "Adresse des Vorsitzes", body?.Chair) { Required = true },
            new("termUntil", "Ende der Wahlperiode", HouseForm.Iso(body?.TermUntil), HouseField.Day),
            .. factions.Select(one => new HouseField(
                $"{Seats}{one.Id}", $"Stimmberechtigte Sitze: {one.Name}",
                    HouseForm.Text(body?.Seats.FirstOrDefault(share => share.Faction == one.Id)?.Seats ?? 0),
                HouseField.Number)),
            .. BodyRuleNames.Numbers.Select(rule => new HouseField(rule.Field, rule.Column, HouseForm.Text(rule.Of(rules)),
                HouseField.Number) { Hint = rule.Meaning }),
            Counting("motionDeadlineCounting", "Zählung der Antragsfrist", rules.MotionDeadlineCounting),
            Counting("invitationCounting", "Zählung der Ladungsfrist", rules.InvitationCounting),
            Counting("paperDeadlineCounting", "Zählung des Vorlagenschlusses", rules.PaperDeadlineCounting),
            new("nonPublicNumbering", "Nummern des nichtöffentlichen Teils", rules.NonPublicNumbering.ToString(),
                HouseField.Choice) { Choices = _numberings },
            new("draftIsPublic", "Die Tagesordnung ist schon vor der Einladung öffentlich, als Entwurf", rules.DraftIsPublic ? "ja" : null,
                HouseField.Tick),
            new("standingItems", "Ständige Tagesordnungspunkte",
                string.Join('\n', rules.StandingItems.Select(one => one.Public ? one.Title : $"N: {one.Title}")),
                HouseField.Lines) { Hint = "Einer in jeder Zeile; mit „N:“ davor im nichtöffentlichen Teil." },
            new("controllingItem", "Titel des Controlling-Punkts", rules.ControllingItem) { Required = true },
            .. _closing.Select(one => new HouseField(one.Field, one.Text, rules.ClosingDays.HasFlag(one.Day) ? "ja" : null,
                HouseField.Tick)),
            new("closedOn", "Schließtage", string.Join('\n', rules.ClosedOn.Select(day => $"{GermanDates.Of(day.On)} {day.Name}")),
                HouseField.Lines)
            {
                Hint = "Einer in jeder Zeile, zum Beispiel: 15.05.2026 Brückentag",
            },
        ];
    }

    /// <summary>The body as it is to stand, or what is wrong, all at once.</summary>
    public static (Body Body, ImmutableArray<FieldProblem> Problems) Read(string id, IFormCollection form, Body? was)
    {
        var (wrong, rules) = (new List<FieldProblem>(), was?.Rules ?? new());
        foreach (var rule in BodyRuleNames.Numbers.Where(rule => form.ContainsKey(rule.Field)))
            if (form.Number(rule.Field) is { } number) rules = rule.With(rules, number);
            else wrong.Add(new(rule.Field, $"{rule.Column}: eine ganze Zahl von 0 bis 366."));
        var (closed, noDay) = HouseForm.ClosedDays(form);
        if (noDay is not null) wrong.Add(new("closedOn", noDay));
        if (form.Text("termUntil") is not null && form.Day("termUntil") is null) wrong.Add(new("termUntil", "Diesen Tag gibt es nicht."));
        var name = form.Text("name") ?? "";
        var body = new Body(
            new(id), name, form.Text("shortName") ?? name, Rules(form, rules) with { ClosedOn = closed }, Shares(form, was, wrong),
                form.Text("office") ?? "",
            form.Text("chair") ?? "", form.Day("termUntil"));
        return (body, [.. wrong, .. HouseForm.Problems(MasterDataRules.Wrong(body))]);
    }

    public static ImmutableArray<string> Facts(Body body, Func<FactionId, string> name) =>
    [
        $"{body.Name} ({body.ShortName})", $"Geschäftsstelle {body.Office}", $"Vorsitz {body.Chair}",
        body.Seats.IsEmpty ? "keine Sitzverteilung"
            : $"{body.VotingSeats} Sitze: {string.Join(", ", body.Seats.Select(share => $"{name(share.Faction)} {share.Seats}"))}",
        $"Antragsfrist {body.Rules.MotionDeadlineDays} Tage", $"Ladungsfrist {body.Rules.InvitationDays} Tage",
        $"Vorlagenschluss {body.Rules.PaperDeadlineDays} Tage",
        .. body.Rules.ClosedOn.Select(day => $"geschlossen {GermanDates.Of(day.On)} ({day.Name})"),
        .. body.TermUntil is { } until ? [$"Wahlperiode bis {GermanDates.Of(until)}"] : ImmutableArray<string>.Empty,
    ];

    private static BodyRules Rules(IFormCollection form, BodyRules rules) => rules with
    {
        MotionDeadlineCounting = Read(form, "motionDeadlineCounting", rules.MotionDeadlineCounting),
        InvitationCounting = Read(form, "invitationCounting", rules.InvitationCounting),
        PaperDeadlineCounting = Read(form, "paperDeadlineCounting", rules.PaperDeadlineCounting),
        NonPublicNumbering = Read(form, "nonPublicNumbering", rules.NonPublicNumbering),
        DraftIsPublic = form.Ticked("draftIsPublic"),
        StandingItems = [.. HouseForm.Lines(form, "standingItems").Select(Standing)],
        ControllingItem = form.Text("controllingItem") ?? rules.ControllingItem,
        ClosingDays = _closing.Where(one => form.Ticked(one.Field)).Aggregate(ClosingDays.None, (all, one) => all | one.Day),
    };

    private static StandingTitle Standing(string line) =>
        line.StartsWith("N:", StringComparison.Ordinal) ? new(line["N:".Length..].Trim(), Public: false) : new(line);

    /// <summary>In the order of the vote table; a faction without a seat is not in it.</summary>
    private static ImmutableArray<SeatShare> Shares(IFormCollection form, Body? was, List<FieldProblem> wrong)
    {
        var shares = new List<SeatShare>();
        foreach (var field in form.Keys.Where(key => key.StartsWith(Seats, StringComparison.Ordinal)))
            if (form.Number(field) is { } number) shares.Add(new(new(field[Seats.Length..]), number));
            else wrong.Add(new(field, "Eine ganze Zahl, 0 für keinen Sitz."));
        var order = was?.Seats.Select(share => share.Faction).ToList() ?? [];
        return [.. shares.Where(share => share.Seats > 0).OrderBy(share => order.IndexOf(share.Faction) is var at and >= 0 ? at
            : int.MaxValue)];
    }

    private static HouseField Counting(string name, string label, DayCounting now) =>
        new(name, label, now.ToString(), HouseField.Choice) { Choices = _countings };

    private static T Read<T>(IFormCollection form, string name, T was) where T : struct, Enum =>
        EnumNames<T>.TryRead(form[name], out var read) ? read : was;
}
