namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>A letter divided at its headings, in whatever order they stand.</summary>
/// <param name="Head">Everything before the first heading and after a greeting, paragraphs separated by a blank line.</param>
/// <param name="Titles">What stands behind "Titel:", "Betreff:" and the like, before the resolution.</param>
/// <param name="Resolutions">One in a usual letter.</param>
/// <param name="Questions">Of an Anfrage; empty otherwise.</param>
/// <param name="Reasons">Empty when there are none.</param>
internal sealed record LetterParts(string Head, ImmutableArray<string> Titles, ImmutableArray<string> Resolutions, string Questions, string Reasons)
{
    /// <summary>Divides a cleaned text.</summary>
    public static LetterParts Of(string clean)
    {
        var divided = new Divider();
        foreach (var line in MailText.Lines(clean)) divided.Take(line);
        return divided.Done();
    }

    private sealed class Divider
    {
        private readonly List<(LetterPart Part, List<string> Lines)> _parts = [(LetterPart.Head, [])];
        private readonly List<string> _titles = [];

        public void Take(string line)
        {
            var heading = Headings.Of(line);
            if (heading is { Part: LetterPart.Title } && _parts[^1].Part == LetterPart.Head) _titles.Add(heading.Rest);
            if (heading is not null && Begins(heading.Part)) _parts.Add((heading.Part, heading.Rest.Length > 0 ? [heading.Rest] : []));
            else _parts[^1].Lines.Add(line);
        }

        /// <summary>A formula inside a resolution is part of its text.</summary>
        private bool Begins(LetterPart part) => part switch
        {
            LetterPart.Title => false,
            LetterPart.Formula => _parts.All(one => one.Part is not (LetterPart.Resolution or LetterPart.Formula)),
            LetterPart.Questions => _parts[^1].Part is LetterPart.Head or LetterPart.Closing,
            _ => true,
        };

        public LetterParts Done() => new(
            Joined(All(LetterPart.Head)), [.. _titles], [.. All(LetterPart.Resolution).Concat(All(LetterPart.Formula)).Where(text => text.Length > 0)],
            Joined(All(LetterPart.Questions)), Joined(All(LetterPart.Reasons)));

        private IEnumerable<string> All(LetterPart part) => _parts.Where(one => one.Part == part).Select(one => MailText.Clean(string.Join('\n', one.Lines)));

        private static string Joined(IEnumerable<string> texts) => string.Join("\n\n", texts.Where(text => text.Length > 0));
    }
}
