using System.Text.RegularExpressions;
using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>For which body a mail is.</summary>
public static partial class BodyFinder
{
    private const int ShortestStem = 4;

    /// <summary>
    /// The body whose key is the local part of an envelope recipient, also behind or before a plus ("sid+antrag@antrag.stadt.example");
    /// else the only one that the letter names in its address or beside its meeting, else in the name of its file. None when address and
    /// letter contradict each other, when the letter names a body that is not registered, or several.
    /// </summary>
    public static BodyFinding Find(IncomingMail mail, MotionDraft draft, IEnumerable<KnownBody> bodies)
    {
        var all = bodies.ToList();
        var locals = mail.EnvelopeTo.SelectMany(address => address.Split('@')[0].Split('+')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var addressed = all.Where(body => locals.Contains(body.Id.Value)).ToList();
        var (named, strange) = NamedIn(draft.Address, all);
        var asked = strange.Count > 0 ? $"Der Brief nennt „{strange[0]}“, " : "";
        if (addressed.Count > 1) return new(null, "Die Mail ging an mehrere Gremien zugleich.");
        if (strange.Count > 0)
            return new(null, asked
                + (addressed is [var other]
                ? $"ging aber an die Adresse von {other.Abbreviation}." : "ein Gremium, das nicht eingetragen ist."));
        if (named.Count > 1)
            return new(null, $"Der Brief nennt mehrere Gremien: {string.Join(", ", named.Select(body => body.Abbreviation))}.");
        if (addressed is [var only])
            return named is [] || named[0] == only
                ? new(only.Id, null)
                : new(null, $"Der Brief nennt {named[0].Abbreviation}, ging aber an die Adresse von {only.Abbreviation}.");
        if (named is [var one]) return new(one.Id, null);
        var byFile = all.Where(body => draft.Source is { } file && IsShortIn(body, Punctuation().Replace(file, " "))).ToList();
        return byFile is [var filed]
            ? new(filed.Id, null)
            : new(null, "Das Gremium war nicht zu erkennen: weder eindeutig aus der Empfängeradresse noch aus dem Text.");
    }

    private static (List<KnownBody> Named, List<string> Strange) NamedIn(string address, List<KnownBody> all)
    {
        var text = Broken().Replace(address, "");
        var named = new List<KnownBody>();
        foreach (var body in all)
            foreach (var name in body.Names.Where(name => Matches(name, text, RegexOptions.IgnoreCase))
                .OrderByDescending(name => name.Length))
            {
                text = Replaced(name, text);
                named.Add(body);
            }
        named.AddRange(all.Where(body => IsShortIn(body, text)));
        var strange = new List<string>();
        foreach (var phrase in Phrases().Matches(text).Select(match => Spaces().Replace(match.Value, " ").Trim(' ', ',')))
            if (Loosely(phrase, all) is { } meant) named.Add(meant);
            else strange.Add(phrase);
        return ([.. named.Distinct()], strange);
    }

    /// <summary>
    /// "Sozialausschuss", "Ausschuss für Soziales": the only body whose name has a word that begins so, or all of the words.
    /// </summary>
    private static KnownBody? Loosely(string phrase, List<KnownBody> all)
    {
        var words = NameWords().Matches(phrase).Select(match => match.Value).ToList();
        var stem = Committee().Match(phrase) is { Success: true } committee ? committee.Groups["stem"].Value.TrimEnd('s', '-', '-') : "";
        var fits = all.Where(body => body.Names.Any(name => stem.Length >= ShortestStem
            ? NameWords().Matches(name).Any(word => word.Value.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            : words.Count > 1 && words.All(word => name.Contains(word.TrimEnd('s', 'e'), StringComparison.OrdinalIgnoreCase)))).ToList();
        return fits is [var only] ? only : null;
    }

    private static bool IsShortIn(KnownBody body, string text) => Matches(body.Abbreviation, text, RegexOptions.None);

    private static bool Matches(string name, string text, RegexOptions options) =>
        Regex.IsMatch(text, Form(name), options | RegexOptions.CultureInvariant);

    private static string Replaced(string name, string text) =>
        Regex.Replace(text, Form(name), " ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The full name, also in the genitive and across line breaks ("des Ausschusses für …").</summary>
    private static string Form(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape).ToList();
        if (words.Count == 0) return "(?!)";
        words[0] += "(?:e?s)?";
        return $@"(?<!\w){string.Join(@"\s+", words)}(?!\w)";
    }

    [GeneratedRegex(@"(?<=\p{Ll})-\n(?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Broken();

    [GeneratedRegex(
        @"(?<!\w)(?:(?:\p{Lu}[\wäöüß]+-?,?\s+){0,2}(?:und|u\.)\s+)?\p{Lu}[\wäöüß]*(?:aus|Aus)schu(?:ss|ß)(?:es|e)?(?!\w)"
        + @"|(?<!\w)Ausschu(?:ss|ß)(?:es)?\s+für(?:\s+(?:den|die|das))?\s+\p{Lu}[\w-]+(?:(?:,|\s+und"
        + @"|\s+u\.)?\s+(?:und\s+)?\p{Lu}[\w-]+){0,6}|"
        + @"(?<!\w)Bezirksvertretung(?:\s+(?:\p{Lu}[\w-]+|\d))?|(?<!\w)\p{Lu}\w*beirat(?:e?s)?(?!\w)|(?<!\w)(?:Integrations|Senioren"
        + @"|Kreis|Gemeinde|Stadt)(?:rat(?:e?s)?|tag(?:e?s)?)(?!\w)|(?<!\w)Ratssitzung(?!\w)|(?<=\b(?:An den|des|der Vorsitzende des"
        + @"|für den)\s+)Rat(?:e?s)?(?!\w)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Phrases();

    [GeneratedRegex(@"(?<stem>\p{Lu}[\w-]*?)-?(?:aus|Aus)schu(?:ss|ß)(?:es|e)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Committee();

    [GeneratedRegex(@"\p{Lu}[\w-]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex NameWords();

    [GeneratedRegex(@"[^\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}

/// <summary>A body under all names it has had; <paramref name="Abbreviation"/> is today's short name.</summary>
public sealed record KnownBody(BodyId Id, string Abbreviation, ImmutableArray<string> Names)
{
    /// <summary>With the names of all its versions.</summary>
    public static KnownBody Of(Dated<Body> body, LocalDate on)
    {
        var today = body.On(on);
        return new(today.Id, today.ShortName, [.. body.Versions.Select(version => version.Value.Name).Prepend(today.Name).Distinct()]);
    }
}

/// <summary>The body a mail is for, or why none could be found (German, one sentence).</summary>
public sealed record BodyFinding(BodyId? Body, string? Why);
