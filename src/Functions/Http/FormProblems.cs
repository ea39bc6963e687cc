using Wiedervorlage.Core;
using Wiedervorlage.Web.Forms;

namespace Wiedervorlage.Functions.Http;

/// <summary>A refusal as a page tells it: at its field if the form has it, else above the form.</summary>
internal static class FormProblems
{
    private const string Race = "Jemand anderes hat gleichzeitig etwas geändert. Bitte noch einmal absenden.";

    /// <param name="refusal">Why it was not accepted.</param>
    /// <param name="fields">Names of the form's fields.</param>
    public static ImmutableArray<FieldProblem> Of(Refusal refusal, params ReadOnlySpan<string> fields) => refusal switch
    {
        Refusal.LostRace => [new("", Race)],
        Refusal.Invalid invalid when fields.Contains(invalid.Field) => [new(invalid.Field, invalid.Text)],
        _ => [new("", refusal.Text)],
    };

    /// <summary>409 where trying again helps, else 400.</summary>
    public static int Status(Refusal refusal) =>
        refusal is Refusal.LostRace ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
}
