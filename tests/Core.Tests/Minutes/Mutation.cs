namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>What copying, printing and converting do to a page.</summary>
internal static class Mutation
{
    public static string Of(string page, int seed)
    {
        var random = new Random(seed);
        for (var times = random.Next(1, 4); times > 0; times--) page = One(page, random);
        return page;
    }

    private static string One(string page, Random random) => random.Next(9) switch
    {
        0 => At(page, ' ', random, "\n"),
        1 => At(page, ' ', random, "  "),
        2 => page.Replace(' ', '\u00A0'),
        3 => page.Replace("\n", "\r\n", StringComparison.Ordinal),
        4 => page.Replace("ü", "&uuml;", StringComparison.Ordinal),
        5 => At(page, '-', random, "-\n"),
        6 => At(page, '\t', random, ""),
        7 => At(page, '\n', random, "\n\n"),
        _ => page.Replace("Enthaltung", "Enthal-\ntung", StringComparison.Ordinal),
    };

    private static string At(string page, char what, Random random, string instead)
    {
        var places = Enumerable.Range(0, page.Length).Where(at => page[at] == what).ToList();
        if (places.Count == 0) return page;
        var place = places[random.Next(places.Count)];
        return page[..place] + instead + page[(place + 1)..];
    }
}
