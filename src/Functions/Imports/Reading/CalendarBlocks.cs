using Wiedervorlage.Core.Imports;

namespace Wiedervorlage.Functions.Imports.Reading;

/// <summary>Takes an iCalendar file apart into its events, each with the line on which it begins: so that one that cannot be read does not take the others with it.</summary>
internal static class CalendarBlocks
{
    /// <summary>Null when it is no iCalendar file.</summary>
    public static (ImmutableArray<CalendarBlock> Blocks, bool CancelsAll, ImmutableArray<ImportProblem> Unreadable)? In(string text)
    {
        if (!text.TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)) return null;
        var (blocks, problems, begun) = (ImmutableArray.CreateBuilder<CalendarBlock>(), ImmutableArray.CreateBuilder<ImportProblem>(), (int?)null);
        var (lines, cancelsAll) = (text.ReplaceLineEndings("\n").Split('\n'), false);
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].TrimEnd();
            cancelsAll |= begun is null && line.Equals("METHOD:CANCEL", StringComparison.OrdinalIgnoreCase);
            if (line.Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                if (begun is { } open) problems.Add(Unclosed(open));
                begun = index;
            }
            else if (line.Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase) && begun is { } first)
            {
                blocks.Add(new(first + 1, string.Join("\r\n", lines[first..(index + 1)].Select(one => one.TrimEnd('\r')))));
                begun = null;
            }
        }
        if (begun is { } last) problems.Add(Unclosed(last));
        return (blocks.ToImmutable(), cancelsAll, problems.ToImmutable());
    }

    private static ImportProblem Unclosed(int index) => new(index + 1, null, null, "Der Termin hört nicht auf.", "END:VEVENT");
}

/// <summary>One event as it stands in the file. <paramref name="Line"/> counts from 1.</summary>
internal sealed record CalendarBlock(int Line, string Text);
