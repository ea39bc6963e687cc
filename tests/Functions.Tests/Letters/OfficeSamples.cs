using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Web.Letters.Office;

namespace Wiedervorlage.Functions.Tests.Letters;

/// <summary>The letters to the committee office, and what the chair is told of them.</summary>
internal static class OfficeSamples
{
    private static readonly LocalDate _today = new(2026, 10, 5);

    private static readonly ToldLine _result = Still(
        "m-3", OfficeMatter.Result, "Antrag „Sozialräume entwickeln“", "Sitzung am 08.09.2026, TOP 8.1", new(2026, 9, 11), "/buero/niederschrift");

    private static readonly ToldLine _target = Still(
        "m-4", OfficeMatter.Target, "Antrag (nichtöffentlich) 0112/2026", "zuletzt beraten am 08.09.2026, TOP N 2; es fehlt, wann er wiederkommt", new(2026, 9, 9), "/antraege/m-4");

    private static readonly OfficeLetter _letter = new(Town.Sid, _today, [
        New("m-1", OfficeMatter.Place, "Antrag „Spielplätze erneuern“", "für die Sitzung am 01.12.2026, Antragsfrist 10.11.2026", "/antraege/m-1"),
        New("m-2", OfficeMatter.Place, "Antrag „Radweg an der Volme“", "für die Sitzung am 01.12.2026, Antragsfrist 10.11.2026", "/antraege/m-2"),
        _result, _target], [_result, _target]);

    public static IEnumerable<Sample> All() =>
    [
        new("officeLetter", MailKind.OfficeLetter, OfficeLetterText.ToOffice(_letter, Town.Body.Name, Town.Url)),
        new("officeLetter-still", MailKind.OfficeLetter, OfficeLetterText.ToOffice(_letter with { Lines = [_result], ToChair = [] }, Town.Body.Name, Town.Url)),
        new("officeEscalation", MailKind.OfficeEscalation, OfficeLetterText.ToChair(_letter, Town.Body.Name, Town.Url)),
    ];

    private static ToldLine New(string id, OfficeMatter matter, string title, string detail, string path) =>
        new(new(id, matter, title, detail, _today, path), 1, _today, New: true);

    private static ToldLine Still(string id, OfficeMatter matter, string title, string detail, LocalDate since, string path) =>
        new(new(id, matter, title, detail, since, path), 4, _today, New: false);
}
