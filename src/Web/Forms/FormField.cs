using Microsoft.AspNetCore.Components;

namespace Wiedervorlage.Web.Forms;

/// <summary>What all fields of a form have: a name, which is their id, too; a label; a hint; what is wrong with them.</summary>
public abstract class FormField : ComponentBase
{
    /// <summary>Of the field; its id, too, so that the list of what is wrong can lead to it. Once on a page.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>How to answer it, below the label.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>What stands in it: what was sent last, as it was typed.</summary>
    [Parameter] public string? Value { get; set; }

    /// <summary>Must be answered; the others say "freiwillig".</summary>
    [Parameter] public bool Required { get; set; }

    /// <summary>Says nothing of being voluntary: for forms in which the answer to another field decides what is needed.</summary>
    [Parameter] public bool Quiet { get; set; }

    /// <summary>Everything that is wrong with the form.</summary>
    [CascadingParameter] public ImmutableArray<FieldProblem> Problems { get; set; }

    /// <summary>What is wrong with this field; null: nothing.</summary>
    protected string? Problem => Problems.Of(Name);

    /// <summary>Ids of what belongs to the field; null: nothing.</summary>
    protected string? DescribedBy => (Hint, Problem) switch
    {
        (null, null) => null,
        ({ }, null) => $"{Name}-hinweis",
        (null, { }) => $"{Name}-fehler",
        _ => $"{Name}-hinweis {Name}-fehler",
    };

    /// <summary>"true" for a field with something wrong, else nothing.</summary>
    protected string? Invalid => Problem is null ? null : "true";

    /// <summary>" class--error", where something is wrong.</summary>
    protected string Error(string style) => Problem is null ? "" : $" {style}--error";
}
