using Wiedervorlage.Core.Duties.Finding;

namespace Wiedervorlage.Core.Tests.Duties.Finding;

/// <summary>A file of sentences with what is owed by them; its first lines say how it is written.</summary>
internal static class SentenceSet
{
    public static readonly LocalDate On = new(2026, 3, 10);

    public static ImmutableArray<LabelledSentence> Read(string name)
    {
        using var stream = typeof(SentenceSet).Assembly.GetManifestResourceStream($"duties:{name}") ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    private static ImmutableArray<LabelledSentence> Parse(string text)
    {
        var group = "";
        var sentences = ImmutableArray.CreateBuilder<LabelledSentence>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) group = line[3..];
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split(" | ", 2);
            var (kind, sentence) = KindOf(parts[1]);
            sentences.Add(new(group, sentence, kind, [.. Owed(parts[0])]));
        }
        return sentences.ToImmutable();
    }

    private static IEnumerable<ImmutableArray<string>> Owed(string expected) =>
        expected == "-" ? [] : expected.Split("; ").Select(owed => owed.Split(" / ").ToImmutableArray());

    private static (TextKind Kind, string Sentence) KindOf(string sentence) =>
        sentence.StartsWith("minutes: ", StringComparison.Ordinal) ? (TextKind.Minutes, sentence[9..])
        : sentence.StartsWith("motion: ", StringComparison.Ordinal) ? (TextKind.Motion, sentence[8..])
        : (TextKind.Resolution, sentence);
}

/// <summary>A sentence and what is owed by it: each duty with the times that are right for it.</summary>
internal sealed record LabelledSentence(string Group, string Text, TextKind Kind, ImmutableArray<ImmutableArray<string>> Owed);
