using Wiedervorlage.Web.Forms;

namespace Wiedervorlage.Web.Pages.House;

/// <summary>A field of master data.</summary>
/// <param name="Name">In the form; that of the API where it has one.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Value">What stands; null: nothing.</param>
/// <param name="Kind">One of the constants.</param>
public sealed record HouseField(string Name, string Label, string? Value, string Kind = HouseField.Text)
{
    /// <summary>One line.</summary>
    public const string Text = "text";

    /// <summary>0 to 366.</summary>
    public const string Number = "number";

    /// <summary>One of <see cref="Choices"/>.</summary>
    public const string Choice = "choice";

    /// <summary>Several lines.</summary>
    public const string Lines = "lines";

    /// <summary>A day, or none.</summary>
    public const string Day = "day";

    /// <summary>"ja" or nothing.</summary>
    public const string Tick = "tick";

    /// <summary>How to answer it.</summary>
    public string? Hint { get; init; }

    /// <summary>Must be answered.</summary>
    public bool Required { get; init; }

    /// <summary>For <see cref="Choice"/>.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];
}
