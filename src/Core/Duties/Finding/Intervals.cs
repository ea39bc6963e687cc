using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Intervals: jedes Quartal, halbjährlich, zweimal im Jahr, jährlich, alle n Monate; as adverbs, or as adjectives of a report.</summary>
internal static partial class Intervals
{
    private const string Report = @"(?=\w* \p{L}*(?:[Bb]ericht|Unterrichtung|Information|[Üü]bersicht|Update|Sachstand|Rhythmus|Turnus|Abst[aä]nd))";

    private static readonly (Regex Words, Func<Match, Cadence?> Cadence)[] Known =
    [
        (Times(), m => PerYear(Numbers.Of(m.Groups["n"].Value))),
        (EveryN(), m => Every(Numbers.Of(m.Groups["n"].Value), m.Groups["unit"].Value)),
        (Quarter(), _ => new Cadence.Quarterly()),
        (HalfYear(), _ => new Cadence.HalfYearly()),
        (TwoYears(), _ => new Cadence.EveryMonths(24)),
        (TwoMonths(), _ => new Cadence.EveryMonths(2)),
        (Month(), _ => new Cadence.EveryMonths(1)),
        (Year(), _ => new Cadence.Yearly()),
    ];

    /// <summary>What was understood is blanked, so that "zweimal jährlich" is not "jährlich" as well.</summary>
    public static IEnumerable<(Cadence Cadence, int End)> In(string text)
    {
        foreach (var (words, cadence) in Known)
        {
            foreach (Match match in words.Matches(text))
            {
                text = text.Remove(match.Index, match.Length).Insert(match.Index, new(' ', match.Length));
                if (cadence(match) is { } found) yield return (found, match.Index + match.Length);
            }
        }
    }

    private static Cadence? PerYear(int? times) => times switch
    {
        1 => new Cadence.Yearly(),
        2 => new Cadence.HalfYearly(),
        3 => new Cadence.EveryMonths(4),
        4 => new Cadence.Quarterly(),
        6 => new Cadence.EveryMonths(2),
        12 => new Cadence.EveryMonths(1),
        _ => null,
    };

    private static Cadence.EveryMonths? Every(int? count, string unit) => (count * (unit[0] is 'J' or 'j' ? 12 : 1)) switch
    {
        >= 1 and <= 120 and var months => new Cadence.EveryMonths(months),
        _ => null,
    };

    [GeneratedRegex(@"\b(?<n>ein|zwei|drei|vier|sechs|zwölf|[1-9]\d?) ?(?:mal|Mal|x) (?:jährlich|im Jahr|pro Jahr|je Jahr|im Kalenderjahr)\b")]
    private static partial Regex Times();

    [GeneratedRegex(@"\b(?:[Aa]lle|[Ii]m (?:Turnus|Rhythmus|Abstand) von|[Ii]n Abständen von) (?<n>zwei|drei|vier|fünf|sechs|acht|neun|zehn|zwölf|achtzehn|[1-9]\d{0,2}) (?<unit>Monate|Jahre)n?\b")]
    private static partial Regex EveryN();

    [GeneratedRegex(@"\b(?:(?:[Jj]edes|[Jj]edem|[Pp]ro|[Jj]e|einmal im) Quartals?|[Ii]m Quartalsrhythmus|vierteljähr(?:lich|ig)|quartalsweise|quartalsmäßig)\b(?! \w+end)|\b(?:[Vv]ierteljährlich|[Qq]uartalsweise)e[nrsm]?\b" + Report)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b(?:(?:[Jj]edes|[Jj]edem|[Pp]ro|[Jj]e|einmal im) Halbjahr|[Ii]m Halbjahresrhythmus|im (?:Frühjahr|Frühling) und (?:im )?Herbst|[Hh]albjähr(?:lich|ig))\b(?! \w+end)|\b[Hh]albjährliche[nrsm]?\b" + Report)]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"\b[Zz]weijährlich\b")]
    private static partial Regex TwoYears();

    [GeneratedRegex(@"\b[Zz]weimonatlich\b")]
    private static partial Regex TwoMonths();

    [GeneratedRegex(@"\b(?:[Jj]eden Monat|[Mm]onatlich)\b(?! (?:\w+end|\d|rund|ca\.|etwa))|\b[Mm]onatliche[nrsm]?\b" + Report)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?:[Jj]edes Jahr|[Jj]eweils (?:zum|am|bis zum) (?:Jahresende|Jahresanfang|Jahresbeginn|Ende (?:des|eines) Jahres|Anfang (?:des|eines) Jahres)|(?:[Aa]ll)?[Jj]ährlich)\b(?! (?:\w+end|\d|rund|ca\.|etwa))|\b(?:[Aa]ll)?[Jj]ährliche[nrsm]?\b" + Report)]
    private static partial Regex Year();
}
