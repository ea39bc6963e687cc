using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.DutyPages;

/// <summary>The one way to a duty or an implementation for people: it exists, and their role reaches it.</summary>
internal sealed class DutyDoor(DutyCommands duties, ImplementationCommands works)
{
    public async Task<(Stored<ReportingDuty>? Duty, Actor.Person? By, IResult? No)> DutyAsync(
        HttpRequest request, string id, Permission permission, CancellationToken cancellation)
    {
        if (await duties.FindAsync(new(id), cancellation) is not { } stored) return (null, null,
            RazorPage.Missing("Diese Berichtspflicht gibt es nicht."));
        return request.May(permission, Scope.Of(stored.State.Body, stored.State.Unit), out var by) is { } no ? (null, null, no)
            : (stored, by, null);
    }

    public async Task<(Stored<Implementation>? Work, Actor.Person? By, IResult? No)> WorkAsync(
        HttpRequest request, string id, Permission permission, CancellationToken cancellation)
    {
        if (await works.FindStoredAsync(new(id), cancellation) is not { } stored) return (null, null,
            RazorPage.Missing("Diese Umsetzung gibt es nicht."));
        return request.May(permission, Scope.Of(stored.State.Body, stored.State.Unit), out var by) is { } no ? (null, null, no)
            : (stored, by, null);
    }
}
