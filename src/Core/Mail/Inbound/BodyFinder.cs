using System.Text.RegularExpressions;
using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>For which body a mail is.</summary>
public static class BodyFinder
{
    /// <summary>
    /// The body whose key is the local part of an envelope recipient ("sid@antrag.stadt.example"); else the only one that the letter names beside its meeting
    /// or in its address. Null when there is none, or when address and letter contradict each other.
    /// </summary>
    public static BodyId? Find(IncomingMail mail, MotionDraft draft, IEnumerable<Body> bodies)
    {
        var all = bodies.ToList();
        var locals = mail.EnvelopeTo.Select(address => address.Split('@')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var addressed = all.Where(body => locals.Contains(body.Id.Value)).ToList();
        var named = all.Where(body => IsNamed(body, draft.Mentions.Surroundings)).ToList();
        if (addressed.Count > 1) return null;
        if (addressed is [var only]) return named.Count == 0 || named.Contains(only) ? only.Id : null;
        return named is [var one] ? one.Id : null;
    }

    /// <summary>The full name, also in the genitive and across line breaks ("des Ausschusses für …"), or the short name as a word of its own.</summary>
    private static bool IsNamed(Body body, string text) => Matches(body.Name, text, RegexOptions.IgnoreCase) || Matches(body.ShortName, text, RegexOptions.None);

    private static bool Matches(string name, string text, RegexOptions options)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape).ToList();
        if (words.Count == 0) return false;
        words[0] += "(?:e?s)?";
        return Regex.IsMatch(text, $@"(?<!\w){string.Join(@"\s+", words)}(?!\w)", options | RegexOptions.CultureInvariant);
    }
}
