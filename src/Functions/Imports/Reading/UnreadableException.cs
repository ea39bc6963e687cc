namespace Wiedervorlage.Functions.Imports.Reading;

/// <summary>An event that cannot be taken as it stands: told to the person who sent the file, beside the others.</summary>
internal sealed class UnreadableException(string property, string? value, string problem, string allowed) : Exception(problem)
{
    public string Property { get; } = property;

    public string? Value { get; } = value;

    public string Allowed { get; } = allowed;
}
