namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>Lines that follow one another; <paramref name="At"/> is the place of the first.</summary>
internal sealed record Paragraph(int At, ImmutableStack<string> Lines, int Length)
{
    private string? _text;

    public static Paragraph Of(int at, string line) => new(at, ImmutableStack.Create(line), line.Length);

    public string Text => _text ??= Lines.Pop().IsEmpty ? Lines.Peek() : string.Join(' ', Lines.Reverse());

    public Paragraph With(string line) => new(At, Lines.Push(line), Length + line.Length);
}
