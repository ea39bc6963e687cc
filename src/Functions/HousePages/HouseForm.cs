using System.Globalization;
using NodaTime.Text;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.House;

namespace Wiedervorlage.Functions.HousePages;

/// <summary>Factions and units as fields, and back from what was sent.</summary>
internal static class HouseForm
{
    public static ImmutableArray<HouseField> Fields(Faction? faction) =>
    [
        new("name", "Name", faction?.Name) { Required = true },
        new("mail", "Adresse der Geschäftsstelle", faction?.Mail) { Required = true },
        new("mailDomains", "Domains ihrer Adressen", faction is null ? null : string.Join('\n', faction.MailDomains), HouseField.Lines)
        {
            Hint = "Eine in jeder Zeile, ohne @. Mails von dort gelten als Mails der Fraktion, wenn sich der Absender prüfen lässt.",
        },
    ];

    public static ImmutableArray<HouseField> Fields(Unit? unit) =>
    [
        new("name", "Name", unit?.Name) { Required = true },
        new("mail", "Postfach der Stelle", unit?.Mail) { Required = true },
        new("head", "Leitung", unit?.Head) { Required = true, Hint = "Sie erfährt von überfälligen Berichten." },
        new("deputy", "Vertretung", unit?.Deputy) { Required = true, Hint = "Sie bekommt, was nicht zustellbar war." },
    ];

    public static Faction Faction(string id, IFormCollection form) => new(
        new(id), form.Text("name") ?? "", form.Text("mail") ?? "", [.. Lines(form, "mailDomains").Select(one => one.ToLowerInvariant())]);

    public static Unit Unit(string id, IFormCollection form) => new(
        new(id), form.Text("name") ?? "", form.Text("mail") ?? "", form.Text("head") ?? "", form.Text("deputy") ?? "");

    public static ImmutableArray<string> Facts(Faction faction) =>
        [faction.Name, faction.Mail, .. faction.MailDomains.Select(domain => $"Mails von {domain}")];

    public static ImmutableArray<string> Facts(Unit unit) => [unit.Name, unit.Mail, $"Leitung {unit.Head}", $"Vertretung {unit.Deputy}"];

    /// <summary>Each line that is not blank, without blanks at its ends.</summary>
    public static IEnumerable<string> Lines(IFormCollection form, string name) =>
        (form.Text(name) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string? Iso(LocalDate? on) => on is { } day ? LocalDatePattern.Iso.Format(day) : null;

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>At their fields; "rules." is the API's.</summary>
    public static ImmutableArray<FieldProblem> Problems(IEnumerable<Refusal.Invalid> wrong) =>
        [.. wrong.Select(one => new FieldProblem(one.Field.StartsWith("rules.", StringComparison.Ordinal) ? one.Field["rules.".Length..]
            : one.Field, one.Why))];

    /// <summary>"24.12.2026 Betriebsausflug" in each line.</summary>
    public static (ImmutableArray<ClosedDay> Days, string? Wrong) ClosedDays(IFormCollection form)
    {
        var days = new List<ClosedDay>();
        foreach (var line in Lines(form, "closedOn"))
        {
            var (day, name) = line.Split(' ', 2) is [var before, var after] ? (before, after.Trim()) : (line, "");
            if (Posted.Day(day) is not { } on || name.Length == 0) return (
                [], $"„{line}“ ist kein Tag mit seinem Namen. Erwartet wird zum Beispiel: 24.12.2026 Brückentag.");
            days.Add(new(on, name));
        }
        return ([.. days.DistinctBy(one => one.On).OrderBy(one => one.On)], null);
    }
}
