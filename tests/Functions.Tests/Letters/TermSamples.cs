using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Terms;
using Wiedervorlage.Web.Letters.Terms;

namespace Wiedervorlage.Functions.Tests.Letters;

/// <summary>The letters at the end of a legislative term.</summary>
internal static class TermSamples
{
    private static readonly LocalDate _ended = new(2025, 10, 31);

    public static IEnumerable<Sample> All() =>
    [
        new("carryOverRequest", MailKind.CarryOverRequest, TermLetters.CarryOverWanted(Town.Body.Name, _ended, [
            new(new(OpenKind.Motion, "m-1"), new(2025, 3, 4), "0067/2025", "Sozialräume entwickeln", "vertagt", true, false),
            new(new(OpenKind.Motion, "m-2"), new(2025, 6, 3), "0112/2025", "Grundstück an der Volme", "eingegangen", false, false),
            new(new(OpenKind.Duty, "d-1"), new(2023, 9, 19), "0745/2023", "Sachstand zur Netzwerkkoordination", "überfällig seit Q2/2025", true, false),
            new(new(OpenKind.Implementation, "i-1"), new(2023, 9, 19), "0745/2023", "Netzwerkkoordination einrichten", "verzögert (Stand 01.09.2025): Stelle unbesetzt", true, false),
        ], Town.Url)),
        new("dutyEnded-term", MailKind.DutyEnded, TermLetters.Lapsed(Town.Body.Name, new(Town.Sid, _ended, [], [new(OpenKind.Duty, "d-1")], "Diskontinuität"), ["Sachstand zur Netzwerkkoordination"])),
    ];
}
