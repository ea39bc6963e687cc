namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>
/// All phrases that recognisers look for, found in one pass over a text: which groups of them occur, upper or lower case (Aho–Corasick).
/// A text's beginning counts as a space. Whoever needs the very letters looks again where his group is there.
/// </summary>
internal static class Phrases
{
    /// <summary>Classes of signs, a power of two: those of the phrases, and one for all others.</summary>
    private const int Width = 64;

    private const int KnownSigns = 0x250;

    private static readonly byte[] _classes = new byte[KnownSigns];

    private static readonly (ushort[] Next, Says[] Said) _machine = Built([.. PhraseGroups.All]);

    public static Says In(ReadOnlySpan<char> text)
    {
        var (next, said) = _machine;
        var state = next[_classes[' ']];
        var found = Says.Nothing;
        foreach (var sign in text)
        {
            state = next[(state * Width) + (sign < KnownSigns ? _classes[sign] : 0)];
            found |= said[state];
        }
        return found;
    }

    private static (ushort[] Next, Says[] Said) Built((string Phrase, Says Group)[] phrases)
    {
        var count = 0;
        foreach (var sign in phrases.SelectMany(one => one.Phrase).Distinct())
        {
            count++;
            foreach (var form in new[] { sign, char.ToUpperInvariant(sign) }) _classes[form] = (byte)count;
        }
        var children = new List<ushort[]> { new ushort[Width] };
        var said = new List<Says> { Says.Nothing };
        foreach (var (phrase, group) in phrases)
        {
            var state = 0;
            foreach (var sign in phrase)
            {
                var place = _classes[sign];
                if (children[state][place] == 0)
                {
                    children[state][place] = (ushort)children.Count;
                    children.Add(new ushort[Width]);
                    said.Add(Says.Nothing);
                }
                state = children[state][place];
            }
            said[state] |= group;
        }
        Linked(children, said);
        return ([.. children.SelectMany(row => row)], [.. said]);
    }

    /// <summary>Where a phrase breaks off, the longest of its ends that begins another goes on.</summary>
    private static void Linked(List<ushort[]> children, List<Says> said)
    {
        var fall = new int[children.Count];
        var queue = new Queue<int>();
        for (queue.Enqueue(0); queue.TryDequeue(out var state);)
        {
            for (var place = 0; place < Width; place++)
            {
                var other = state == 0 ? 0 : children[fall[state]][place];
                if (children[state][place] is var child and > 0)
                {
                    fall[child] = other;
                    said[child] |= said[other];
                    queue.Enqueue(child);
                }
                else children[state][place] = (ushort)other;
            }
        }
    }
}
