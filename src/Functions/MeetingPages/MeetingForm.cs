using NodaTime.Text;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Web.Forms;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>Day, hour and place of a meeting as a form sends them.</summary>
internal static class MeetingForm
{
    public static ImmutableArray<FieldProblem> Wrong(IFormCollection form) =>
    [
        .. form.Day("on") is null ? [new("on", "Der Tag der Sitzung fehlt, oder es gibt ihn nicht.")] : ImmutableArray<FieldProblem>.Empty,
        .. Hour(form) is null ? [new("startsAt", "Der Beginn ist eine Uhrzeit, zum Beispiel 16:00.")] : ImmutableArray<FieldProblem>.Empty,
    ];

    /// <summary>Only of a form in which nothing is wrong.</summary>
    public static Meeting Of(IFormCollection form, Meeting was) =>
        was with { On = form.Day("on")!.Value, StartsAt = Hour(form)!.Value, Place = form.Text("place") ?? "" };

    private static LocalTime? Hour(IFormCollection form) =>
        LocalTimePattern.CreateWithInvariantCulture("H':'mm").Parse(form.Text("startsAt") ?? "") is { Success: true, Value: var at } ? at
            : null;
}
