using System.Globalization;
using System.Text;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>The text of a Rich Text letter. Formats, pictures, heads and feet of pages are passed over.</summary>
internal static class RtfText
{
    private const int Deepest = 200;
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly HashSet<string> Unsaid =
    [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl",
            "footerr", "footerf", "footnote", "listtable", "listoverridetable",
        "generator", "themedata", "datastore", "fldinst", "revtbl", "rsidtbl", "deleted",
    ];

    public static string Of(string rtf, ReadingTime time)
    {
        var text = new StringBuilder();
        var groups = new Stack<bool>();
        var (silent, skip) = (false, 0);
        for (var at = 0; at < rtf.Length; at++)
        {
            if (at % 20_000 == 0) time.Check();
            switch (rtf[at])
            {
                case '{':
                    if (groups.Count >= Deepest) throw new TooMuchException("Die Datei ist zu tief verschachtelt zum Lesen.");
                    groups.Push(silent);
                    break;
                case '}': if (groups.TryPop(out var before)) silent = before; break;
                case '\\': at = Control(rtf, at + 1, text, ref silent, ref skip); break;
                case '\r' or '\n': break;
                default: Append(text, rtf[at], silent, ref skip); break;
            }
        }
        return text.ToString();
    }

    /// <returns>The place of the control's last character.</returns>
    private static int Control(string rtf, int at, StringBuilder text, ref bool silent, ref int skip)
    {
        if (at >= rtf.Length) return at;
        if (!char.IsAsciiLetter(rtf[at])) return Symbol(rtf, at, text, ref silent, ref skip);
        var end = at;
        while (end < rtf.Length && char.IsAsciiLetter(rtf[end])) end++;
        var number = end;
        while (number < rtf.Length && (char.IsAsciiDigit(rtf[number]) || (number == end && rtf[number] == '-'))) number++;
        var word = rtf[at..end];
        if (Unsaid.Contains(word)) silent = true;
        else if (word is "par" or "sect" or "page") Add(text, "\n\n", silent);
        else if (word is "line" or "row") Add(text, "\n", silent);
        else if (word is "tab" or "cell") Add(text, " ", silent);
        else if (word == "u" && int.TryParse(rtf.AsSpan(end, number - end), CultureInfo.InvariantCulture, out var code))
        {
            Add(text, ((char)(ushort)code).ToString(), silent);
            skip = 1;
        }
        return number < rtf.Length && rtf[number] == ' ' ? number : number - 1;
    }

    private static int Symbol(string rtf, int at, StringBuilder text, ref bool silent, ref int skip)
    {
        switch (rtf[at])
        {
            case '\'' when at + 2 < rtf.Length
                && byte.TryParse(rtf.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                if (skip > 0) skip--;
                else Add(text, Windows1252.GetString([code]), silent);
                return at + 2;
            case '*': silent = true; break;
            case '~': Add(text, " ", silent); break;
            case '_': Add(text, "-", silent); break;
            case '\\' or '{' or '}': Add(text, rtf[at].ToString(), silent); break;
            case '\n' or '\r': Add(text, "\n\n", silent); break;
        }
        return at;
    }

    private static void Append(StringBuilder text, char one, bool silent, ref int skip)
    {
        if (skip > 0) skip--;
        else Add(text, one.ToString(), silent);
    }

    private static void Add(StringBuilder text, string said, bool silent)
    {
        if (!silent) text.Append(said);
    }
}
