using System.Text;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>What a text of whole minutes keeps of the file it came from: signs at the start of a line that no document holds itself.</summary>
public static class DocumentMarks
{
    /// <summary>Between two pages.</summary>
    public const char PageBreak = '\f';

    private const char First = '\uE000';

    private const int Deepest = 6;

    /// <summary>Stands before a line that is set in bold or larger letters.</summary>
    public static char Bold => First;

    /// <summary>Stands before a heading of that level, 1 to 6.</summary>
    public static char Heading(int level) => (char)(First + Math.Clamp(level, 1, Deepest));

    /// <summary>The text without any mark; a page break is an empty line.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(First, (char)(First + Deepest)) && !text.Contains(PageBreak)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
            if (sign == PageBreak) plain.Append('\n');
            else if (!IsOne(sign)) plain.Append(sign);
        return plain.ToString();
    }

    /// <summary>0 for bold, 1 to 6 for a heading's level, null for a line without a mark.</summary>
    internal static int? Of(ReadOnlySpan<char> line)
    {
        int? mark = null;
        foreach (var sign in line)
        {
            if (IsOne(sign)) mark = Math.Max(mark ?? 0, sign - First);
            else if (!char.IsWhiteSpace(sign)) break;
        }
        return mark;
    }

    private static bool IsOne(char sign) => sign is >= First and <= (char)(First + Deepest);
}
