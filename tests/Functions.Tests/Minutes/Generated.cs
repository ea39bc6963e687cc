using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Minutes.Excerpts;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Functions.Tests.Minutes;

/// <summary>
/// Items as an office may enter them. Texts are prose with all that tempts a reader of minutes (numbers, "dagegen", results, items, dates, umlauts, signs of HTML); what they
/// are not is a page of minutes of their own: no line of theirs is a heading.
/// </summary>
internal static class Generated
{
    private static readonly string[] _bodies = ["Ausschuss für Soziales, Integration und Demographie", "Rat", "Bezirksvertretung Nord", "Haupt- und Finanzausschuss", "Integrationsbeirat", "Rat der Stadt Öhringen", "Arbeitskreis „Mobilität & Klima“", "Jugendhilfeausschuss"];

    private static readonly string[] _voters = ["CDU", "SPD", "Bündnis 90/Die Grünen", "BfHo/Die PARTEI", "Die Linke", "OB", "Liste 5", "Bürger für Hohenlimburg", "WG \"Wir <hier>\" & Co.", "Einzelmandatsträger Nr. 2", "FREIE WÄHLER – UWG", "Volt", "AfD", "Hagen Aktiv", "Tierschutz hier!"];

    private static readonly string[] _lines =
    [
        "Herr M. weist darauf hin, dass 14 Stimmen dafür und 3 dagegen nicht genügten.", "Sie könne die 1. Lesung akzeptieren, erwarte aber Verbindlichkeit.", "Der Ausschuss beschließt einstimmig, die Sitzung um 19.30 Uhr fortzusetzen.",
        "Müller & Söhne < 5 % > 3 % – „Größe“ zählt; siehe DS 0745/2023 (SID 19.09.2023).", "1. Die Verwaltung berichtet bis 30.06.2026.", "2. Sie legt in der nächsten Sitzung eine Übersicht vor.", "- und zwar in jedem Quartal",
        "Eine Abstimmung über TOP 8.2 wurde mit Mehrheit abgelehnt.", "Damit ist der Antrag einstimmig beschlossen.", "Er sei dagegen: 3 Stellen seien zu wenig", "vertagt", "Die Vorlage wird verwiesen.", "Enthaltungen seien erlaubt, Ja-Stimmen auch.",
        "Ein sehr langer Satz, der nicht aufhört und auch über die Zeile hinaus weiterläuft, weil jemand in der Sitzung viel zu sagen hatte und niemand ihn unterbrach, obwohl die Zeit fortgeschritten und die Tagesordnung lang war und noch 12 Punkte offen standen.",
    ];

    /// <summary>What a body resolves; a resolution that tells of another vote is none.</summary>
    private static readonly string[] _resolutions =
    [
        "Die Verwaltung wird beauftragt, bis 30.06.2026 3 Stellen einzurichten und in jedem Quartal zu berichten.", "1. Der Beschluss vom 19.09.2023 (DS 0745/2023) wird umgesetzt.", "2. Der Ausschuss wird unterrichtet;", "- und zwar in der nächsten Sitzung",
        "Müller & Söhne < 5 % > 3 % – „Größe“ zählt.", "Änderungen ändern Ämter in Öhringen: Straße, Fluß, Maß", "Im Übrigen bleibt es dabei",
    ];

    private static readonly string[] _subjects = ["Antrag der SPD-Fraktion", "Der Antrag der SPD-Fraktion wird als 1. Lesung betrachtet.", "Sachantrag der Fraktion Bündnis 90/Die Grünen: Umsetzung wird als 1. Lesung betrachtet.", "Punkt 3", "Ziffern 1 bis 4", "Änderungsantrag „7 statt 5 Stellen“", "Verweisung an den Rat", "Der Ausschuss beschließt einstimmig", "Schluss der Rednerliste", "Die Verwaltung wird beauftragt, 3 Bänke aufzustellen"];

    private static readonly string[] _titles = ["Sozialraumentwicklung", "Antrag der SPD-Fraktion, hier: Räume für 3 Vereine", "Spielplätze – Größe & Zustand", "2. Lesung des Konzepts", "Bericht zum 19.09.2023", "Einführung von „Tempo 30“ (Teil 1)"];

    public static Gen<Excerpt> Excerpts =>
        from body in Gen.Elements(_bodies)
        from day in Gen.Choose(0, 3650)
        from top in Gen.Elements("1", "8.1", "10.2.3", "N 4", "N7.1", "112.15")
        from single in Gen.Choose(0, 3)
        from along in Motion(single == 0 ? 1 : 0)
        from main in Motion(single == 1 ? 0 : 2)
        let held = new LocalDate(2020, 1, 1).PlusDays(day)
        select new Excerpt(body, new(new("m"), new("b"), held, new(17, 0), "Rathaus, Saal 2", MeetingState.Held), held, top, !top.StartsWith('N'), single == 0 ? [along with { Reference = "0001/2026" }, main] : [main]);

    private static Gen<ExcerptMotion> Motion(int ballots) =>
        from number in Gen.Choose(0, 9999)
        from title in Gen.Elements(_titles)
        from result in Gen.Elements(Enum.GetValues<ReadingResult>())
        from role in Gen.Elements(Enum.GetValues<ConsultationRole>())
        from discussion in Text(_lines)
        from votes in Ballot.ListOf(ballots)
        from resolution in Text(_resolutions)
        from annexes in Gen.Elements("2026-02-09_Antrag_SID", "Anlage zum Antrag (3 Seiten)", "Präsentation „Größe“.pdf").ListOf(number % 3)
        select new ExcerptMotion(
            number == 0 ? null : $"{number:0000}/2026", title, "SPD", MotionKind.Motion, role, result, discussion, [.. votes],
            result is ReadingResult.Adopted or ReadingResult.AdoptedAmended ? resolution : null, [.. annexes.Distinct()])
        {
            LacksText = result is ReadingResult.AdoptedAmended && resolution is null,
        };

    private static Gen<string?> Text(string[] sentences) =>
        from lines in Gen.Elements(sentences).ListOf()
        from end in Gen.Elements("\n", "\r\n", "\n\n", "\n \n")
        select lines.Count == 0 ? null : string.Join(end, lines);

    private static Gen<ExcerptBallot> Ballot =>
        from subject in Gen.Elements(_subjects)
        from matter in Gen.Elements(Enum.GetValues<BallotMatter>())
        from voters in Gen.Shuffle(_voters)
        from count in Gen.Choose(0, 15)
        from votes in Vote.ListOf(count)
        from off in Gen.Choose(0, 9)
        let rows = votes.Select((vote, at) => vote with { Label = voters[at] }).ToImmutableArray()
        let sums = new Totals(rows.Sum(row => row.Yes) + (off == 0 ? 1 : 0), rows.Sum(row => row.No), rows.Sum(row => row.Abstain), rows.Sum(row => row.Biased))
        select new ExcerptBallot(subject, matter, rows, sums);

    private static Gen<FactionVote> Vote =>
        from kind in Gen.Choose(0, 5)
        from yes in Gen.Choose(0, 20)
        from no in Gen.Choose(0, 20)
        from abstain in Gen.Choose(0, 3)
        from biased in Gen.Choose(0, 2)
        select kind switch
        {
            0 => new FactionVote(null, "", 0, 0, 0, Absent: true),
            1 => new FactionVote(null, "", yes, no, abstain),
            2 => new FactionVote(null, "", yes, no, abstain, Biased: biased),
            3 => new FactionVote(null, "", 0, no, 0),
            _ => new FactionVote(null, "", yes, 0, 0),
        };
}
