using Wiedervorlage.Core.Minutes.Lines;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>What a heading says about the text below it.</summary>
internal enum Heading
{
    Resolution,
    Proposal,
    Vote,
    Discussion,
    Other,
}

/// <summary>The headings of minutes. "Beschluss:" means the result at the top of a page and the resolution's text below; what follows tells which.</summary>
internal static class Headings
{
    private static readonly Dictionary<string, Heading> _known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Beschluss"] = Heading.Resolution, ["Beschluß"] = Heading.Resolution, ["Beschlusstext"] = Heading.Resolution, ["Geänderter Beschluss"] = Heading.Resolution,
        ["Empfehlungsbeschluss"] = Heading.Resolution, ["Empfehlung"] = Heading.Resolution, ["Beschlussempfehlung"] = Heading.Resolution, ["Geänderte Beschlussempfehlung"] = Heading.Resolution,
        ["Geänderter Empfehlungsbeschluss"] = Heading.Resolution, ["Der Rat beschließt"] = Heading.Resolution, ["Der Ausschuss beschließt"] = Heading.Resolution,
        ["Beschlussvorschlag"] = Heading.Proposal, ["Beschlussentwurf"] = Heading.Proposal, ["Beschlussantrag"] = Heading.Proposal, ["Antrag"] = Heading.Proposal, ["Sachantrag"] = Heading.Proposal,
        ["Abstimmungsergebnis"] = Heading.Vote, ["Abstimmung"] = Heading.Vote, ["Abstimmungsverhältnis"] = Heading.Vote, ["Stimmverhältnis"] = Heading.Vote, ["Ergebnis der Abstimmung"] = Heading.Vote,
        ["Beratungsergebnis"] = Heading.Vote, ["Beschlussergebnis"] = Heading.Vote, ["Ergebnis"] = Heading.Vote, ["Beschlussart"] = Heading.Vote, ["Abstimmungsergebnisse"] = Heading.Vote,
        ["Abstimmung über den Antrag"] = Heading.Vote, ["Abstimmung zum Verfahren"] = Heading.Vote, ["Abstimmung über eine Änderung"] = Heading.Vote, ["Abstimmung über einen Teil"] = Heading.Vote,
        ["Namentliche Abstimmung"] = Heading.Vote, ["Geheime Abstimmung"] = Heading.Vote, ["Ergebnis der namentlichen Abstimmung"] = Heading.Vote,
        ["Wortprotokoll"] = Heading.Other, ["Protokoll"] = Heading.Other, ["Diskussion"] = Heading.Other, ["Aussprache"] = Heading.Other, ["Wortmeldungen"] = Heading.Other, ["Beratung"] = Heading.Other,
        ["Verlauf der Beratung"] = Heading.Discussion, ["Beratungsverlauf"] = Heading.Other, ["Begründung"] = Heading.Other, ["Sachverhalt"] = Heading.Other, ["Sachdarstellung"] = Heading.Other, ["Finanzielle Auswirkungen"] = Heading.Other,
    };

    /// <summary>Null for a line that is no heading. Without its colon a heading stands alone on its line, too.</summary>
    public static Heading? Of(PageLine line) => line.Text.Length < 60 && _known.TryGetValue(line.Text.TrimEnd(':', ' '), out var heading) && (line.Text.EndsWith(':') || !line.Text.EndsWith("beschließt", StringComparison.Ordinal)) ? heading : null;

    /// <summary>How it was voted, from a heading of a resolution that says so: "Beschluss (einstimmig, 1 Enthaltung):", "Einstimmiger Beschluss:".</summary>
    public static string? Voted(string line)
    {
        if (line.Length > 120 || !line.EndsWith(':')) return null;
        var text = line[..^1].TrimEnd();
        if (text is "Einstimmiger Beschluss" or "Mehrheitlicher Beschluss") return text;
        var open = text.IndexOf(" (", StringComparison.Ordinal);
        if (open < 3 || !text.EndsWith(')') || !_known.TryGetValue(text[..open], out var heading) || heading != Heading.Resolution) return null;
        var how = text[(open + 2)..^1];
        return ResultWords.Of(how) is not null || ResultWords.Unanimous(how) is not null ? how : null;
    }

    /// <summary>What a vote is about, where its heading says so; else its subject tells.</summary>
    public static BallotMatter? Matter(PageLine line) => line.Text.TrimEnd(':', ' ') switch
    {
        "Abstimmung über den Antrag" => BallotMatter.Motion,
        "Abstimmung zum Verfahren" => BallotMatter.Procedural,
        "Abstimmung über eine Änderung" => BallotMatter.Amendment,
        "Abstimmung über einen Teil" => BallotMatter.Part,
        _ => null,
    };

    /// <summary>A heading with something behind its colon, cut in two.</summary>
    public static (string Heading, PageLine Text)? Behind(PageLine line)
    {
        if (line.IsBlank) return null;
        var first = line.Cells[0];
        var colon = first.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 3 or > 60 || (!_known.ContainsKey(first[..colon].TrimEnd()) && Voted(first[..(colon + 1)]) is null)) return null;
        var rest = first[(colon + 1)..].Trim();
        if (rest.Length > 0) return (first[..(colon + 1)], new([rest, .. line.Cells.Skip(1)]));
        var cells = line.Cells.Skip(1).ToList();
        return cells.Exists(cell => cell.Length > 0) ? (first, cells.Count(cell => cell.Length > 0) == 1 ? new([cells.Find(cell => cell.Length > 0)!]) : new([.. cells])) : null;
    }
}
