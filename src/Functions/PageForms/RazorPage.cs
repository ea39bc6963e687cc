using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;

namespace Wiedervorlage.Functions.PageForms;

/// <summary>Answers of pages with forms.</summary>
internal static class RazorPage
{
    public static RazorComponentResult Of<TPage>(Dictionary<string, object?> parameters, int status = 200) where TPage : IComponent =>
        new(typeof(TPage), parameters) { StatusCode = status };

    /// <summary>There is no such thing, or it is not there for people.</summary>
    public static IResult Missing(string text) => Answers.Message("Nicht gefunden", text, StatusCodes.Status404NotFound);

    /// <summary>409 where the form is to be looked at again, 404 for what is not there, else 400.</summary>
    public static int Status(Refusal refusal) => refusal switch
    {
        Refusal.Outdated or Refusal.Replaced or Refusal.LostRace or Refusal.WrongState or Refusal.RecordedOtherwise =>
            StatusCodes.Status409Conflict,
        Refusal.Unknown => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>At its field if the form has it under that name, else above everything.</summary>
    public static ImmutableArray<FieldProblem> Problems(Refusal refusal, params ReadOnlySpan<(string Field, string Of)> names)
    {
        if (refusal is Refusal.Invalid invalid)
            foreach (var (field, of) in names)
                if (of == invalid.Field)
                    return [new(field, invalid.Text)];
        return [new("", refusal.Text)];
    }
}
