using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Resolutions;

namespace Wiedervorlage.Web.Pages.Resolutions;

/// <summary>A resolution with names in place of keys.</summary>
/// <param name="One">The resolution.</param>
/// <param name="Body">Short name.</param>
/// <param name="BodyName">Name.</param>
/// <param name="Unit">Name of who leads; null: nobody is named.</param>
/// <param name="Light">What it stands at today.</param>
public sealed record ResolutionRow(Resolution One, string Body, string BodyName, string? Unit, WorkLight Light)
{
    /// <summary>"Termin 30.06.2026", "angestrebt zum 30.06.2026, 2-mal verschoben"; null: no date is named.</summary>
    public string? Date => One.DueOn is not { } on ? null
        : $"{(One.Aimed ? "angestrebt zum" : "Termin")} {GermanDates.Of(on)}{(One.PutOff > 0 ? $", {One.PutOff}-mal verschoben" : "")}";

    /// <summary>Where its text and its votes are read: the motion's page, else its own.</summary>
    public string Page => One.Motion is { } motion ? $"/antraege/{motion}" : One.Page;
}
