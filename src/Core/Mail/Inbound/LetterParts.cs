namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>A letter divided at its headings, in whatever order they stand.</summary>
/// <param name="Head">Everything before the first heading, paragraphs separated by a blank line.</param>
/// <param name="Titles">What stands behind "Titel:", "Betreff:" and the like, before the resolution.</param>
/// <param name="Resolutions">One in a usual letter.</param>
/// <param name="Questions">Of an Anfrage; empty otherwise.</param>
/// <param name="Reasons">Empty when there are none.</param>
/// <param name="Closing">From a greeting on: who signs, and what is said after it.</param>
internal sealed record LetterParts(
    string Head, ImmutableArray<string> Titles, ImmutableArray<string> Resolutions, string Questions, string Reasons, string Closing)
{
    /// <summary>True when it holds a resolution or the questions of an Anfrage.</summary>
    public bool IsMotion => !Resolutions.IsEmpty || Questions.Length > 0;

    /// <summary>Divides what somebody wrote: cleaned, without other mails in it. The signature below counts as its closing.</summary>
    public static LetterParts Of(string own) => Single(Footers.Cut(own));

    /// <summary>
    /// The same; several where one letter holds several motions, each with its own resolution and a title of its own or a line "Antrag 2"
    /// before it.
    /// </summary>
    public static ImmutableArray<LetterParts> Several(string own)
    {
        var (text, signature) = Footers.Cut(own);
        var lines = MailText.Lines(text);
        var cuts = new List<int> { 0 };
        var (seen, begins) = (false, -1);
        for (var at = 0; at < lines.Length; at++)
        {
            var part = Headings.Of(lines[at])?.Part;
            if (seen && begins < 0 && (part == LetterPart.Title || LetterCount.IsNext(lines[at]))) begins = at;
            if (part != LetterPart.Resolution) continue;
            if (seen && begins > 0) cuts.Add(begins);
            (seen, begins) = (true, -1);
        }
        if (cuts.Count == 1) return [Single((text, signature))];
        return [.. cuts.Select(
            (cut, index) => Single((string.Join('\n', lines[cut..(index + 1 < cuts.Count ? cuts[index + 1] : lines.Length)]), signature)))];
    }

    private static LetterParts Single((string Text, string Signature) cut)
    {
        var divided = new Divider();
        foreach (var line in MailText.Lines(cut.Text)) divided.Take(line);
        return divided.Done(cut.Signature);
    }

    private sealed class Divider
    {
        private readonly List<(LetterPart Part, List<string> Lines)> _parts = [(LetterPart.Head, [])];
        private readonly List<string> _titles = [];

        public void Take(string line)
        {
            var heading = Headings.Of(line);
            if (heading is { Part: LetterPart.Title } && _parts[^1].Part is LetterPart.Head or LetterPart.Closing or LetterPart.Formula)
            {
                _titles.Add(heading.Rest);
                if (_parts[^1].Part == LetterPart.Formula) return;
            }
            if (heading is not null && Begins(heading.Part))
                _parts.Add((heading.Part, heading.Rest.Length > 0 ? [heading.Rest] : heading.Part == LetterPart.Closing ? [line] : []));
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

        public LetterParts Done(string signature) => new(
            Joined(All(LetterPart.Head)), [.. _titles], Resolutions(),
            Bare(Joined(All(LetterPart.Questions))), Bare(Joined(All(LetterPart.Reasons))),
                Joined(All(LetterPart.Closing).Append(signature)));

        /// <summary>A formula stands for the heading only where there is none.</summary>
        private ImmutableArray<string> Resolutions() =>
            Texts(LetterPart.Resolution) is { IsEmpty: false } headed ? headed : Texts(LetterPart.Formula);

        private ImmutableArray<string> Texts(LetterPart part) => [.. All(part).Select(Bare).Where(text => text.Length > 0)];

        /// <summary>A name and an office below the last paragraph are a signature, also where another part follows.</summary>
        private static string Bare(string text) => Footers.Cut(text).Text;

        private IEnumerable<string> All(LetterPart part) =>
            _parts.Where(one => one.Part == part).Select(one => MailText.Clean(string.Join('\n', one.Lines)));

        private static string Joined(IEnumerable<string> texts) => string.Join("\n\n", texts.Where(text => text.Length > 0));
    }
}
