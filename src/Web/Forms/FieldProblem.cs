namespace Wiedervorlage.Web.Forms;

/// <summary>What is wrong with a field of a form that was sent.</summary>
/// <param name="Field">Its name; empty: the form as a whole.</param>
/// <param name="Text">What is wrong and what would be allowed, German, one sentence or more.</param>
public sealed record FieldProblem(string Field, string Text);

/// <summary>Looking problems up.</summary>
public static class FieldProblems
{
    /// <summary>What is wrong with a field; null: nothing.</summary>
    public static string? Of(this ImmutableArray<FieldProblem> problems, string field) =>
        problems.IsDefaultOrEmpty || problems.All(one => one.Field != field) ? null
            : string.Join(" ", problems.Where(one => one.Field == field).Select(one => one.Text));
}
