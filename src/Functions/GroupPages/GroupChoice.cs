using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;

namespace Wiedervorlage.Functions.GroupPages;

/// <summary>Whose page it is: who has one unit, faction or body sees it at once, others choose.</summary>
internal static class GroupChoice
{
    /// <summary>The key that is shown, and those to choose from; or why not.</summary>
    /// <param name="request">Its query may name one.</param>
    /// <param name="parameter">Of the query: "stelle", "fraktion", "gremium".</param>
    /// <param name="permission">Of the page.</param>
    /// <param name="all">Everything there is, by name.</param>
    /// <param name="roles">In which the page is theirs; others who may see it see all.</param>
    public static (string Key, ImmutableArray<Choice> Theirs, IResult? No) Of(
        HttpRequest request, string parameter, Permission permission, IEnumerable<Choice> all, params ReadOnlySpan<Core.Role> roles)
    {
        var own = request.Who().ReachOf(permission, roles);
        var reach = own.All || own.Keys.Count > 0 ? own : request.Who().ReachOf(permission);
        ImmutableArray<Choice> theirs = [.. all.Where(one => reach.Has(one.Value)).OrderBy(one => one.Text, StringComparer.Ordinal)];
        var asked = request.Query[parameter].ToString();
        if (asked.Length > 0 && theirs.All(one => one.Value != asked))
            return ("", theirs, Answers.Message("Nicht erlaubt",
                "Diese Seite gehört zu einer anderen Stelle, Fraktion oder einem anderen Gremium.", 403));
        if (theirs.IsEmpty) return ("", theirs, RazorPage.Missing("Für Ihre Rolle ist hier noch nichts eingerichtet."));
        return (asked.Length > 0 ? asked : theirs[0].Value, theirs, null);
    }
}
