using System.Collections.Frozen;
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
    private const int Longest = 60;

    private static readonly FrozenDictionary<string, Heading> _known = All(
        (Heading.Resolution, "Beschluss|Beschluß|Beschlusstext|Geänderter Beschluss|Empfehlungsbeschluss|Empfehlung|Beschlussempfehlung"),
        (Heading.Resolution, "Geänderte Beschlussempfehlung|Geänderter Empfehlungsbeschluss|Gefasster Beschluss|Gemeinderatsbeschluss"),
        (Heading.Proposal, "Beschlussvorschlag|Beschlussentwurf|Beschlussantrag|Antrag|Sachantrag|Vorschlag der Verwaltung"),
        (Heading.Vote, "Abstimmungsergebnis|Abstimmung|Abstimmungsverhältnis|Stimmverhältnis|Ergebnis der Abstimmung|Beratungsergebnis|Beschlussergebnis"),
        (Heading.Vote, "Ergebnis|Beschlussart|Abstimmungsergebnisse|Namentliche Abstimmung|Geheime Abstimmung|Ergebnis der namentlichen Abstimmung"),
        (Heading.Vote, "Abstimmung über den Antrag|Abstimmung zum Verfahren|Abstimmung über eine Änderung|Abstimmung über einen Teil"),
        (Heading.Other, "Wortprotokoll|Protokoll|Diskussion|Aussprache|Wortmeldungen|Beratung|Beratungsverlauf|Begründung|Sachverhalt|Sachdarstellung"),
        (Heading.Other, "Finanzielle Auswirkungen|Anmerkung|Anmerkungen|Protokollnotiz"),
        (Heading.Discussion, "Verlauf der Beratung"));

    private static readonly FrozenDictionary<string, Heading>.AlternateLookup<ReadOnlySpan<char>> _spans = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null for a line that is no heading. Without its colon a heading stands alone on its line, too.</summary>
    public static Heading? Of(string line)
    {
        if (line.Length is 0 or >= Longest) return Sections.Opens(line) ? Heading.Resolution : null;
        return _spans.TryGetValue(line.AsSpan().TrimEnd(": "), out var heading) ? heading : Sections.Opens(line) ? Heading.Resolution : null;
    }

    /// <summary>Whether the words before a colon are those of a heading.</summary>
    public static bool IsLabel(ReadOnlySpan<char> words) => _spans.ContainsKey(words);

    /// <summary>How it was voted, from a heading of a resolution that says so: "Beschluss (einstimmig, 1 Enthaltung):", "Einstimmiger Beschluss:".</summary>
    public static string? Voted(string line)
    {
        if (line.Length is 0 or > 120 || line[^1] != ':') return null;
        var text = line[..^1].TrimEnd();
        if (text is "Einstimmiger Beschluss" or "Mehrheitlicher Beschluss") return text;
        var open = text.IndexOf(" (", StringComparison.Ordinal);
        if (open < 3 || !text.EndsWith(')') || !_known.TryGetValue(text[..open], out var heading) || heading != Heading.Resolution) return null;
        var how = text[(open + 2)..^1];
        return Outcomes.Of(how) is not null || Majorities.Unanimous(how) is not null ? how : null;
    }

    /// <summary>What a vote is about, where its heading says so; else its subject tells.</summary>
    public static BallotMatter? Matter(string line) => line.TrimEnd(':', ' ') switch
    {
        "Abstimmung über den Antrag" => BallotMatter.Motion,
        "Abstimmung zum Verfahren" => BallotMatter.Procedural,
        "Abstimmung über eine Änderung" => BallotMatter.Amendment,
        "Abstimmung über einen Teil" => BallotMatter.Part,
        _ => null,
    };

    private static FrozenDictionary<string, Heading> All(params (Heading Heading, string Words)[] headings) => headings
        .SelectMany(one => one.Words.Split('|').Select(words => (words, one.Heading)))
        .ToFrozenDictionary(pair => pair.words, pair => pair.Heading, StringComparer.OrdinalIgnoreCase);
}
