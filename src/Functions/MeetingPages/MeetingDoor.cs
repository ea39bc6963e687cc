using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>The one way to a meeting for people: it exists, and it is of a body that is theirs.</summary>
internal sealed class MeetingDoor(MasterData data)
{
    /// <summary>Exactly one of the two is there.</summary>
    /// <param name="request">Whose.</param>
    /// <param name="id">Key of the meeting.</param>
    /// <param name="permission">What is to be seen or done there.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<(MeetingHead? Head, Core.Actor.Person? By, IResult? No)> OpenAsync(
        HttpRequest request, string id, Permission permission, CancellationToken cancellation)
    {
        if (await data.MeetingAsync(new(id), cancellation) is not { } meeting)
            return (null, null, RazorPage.Missing("Diese Sitzung gibt es nicht."));
        if (request.May(permission, Scope.Of(meeting.Body), out var by) is { } no) return (null, null, no);
        var body = (await data.BodyAsync(meeting.Body, cancellation))!.On(meeting.On);
        var mayChange = request.Who().May(Permission.EditAgenda, Scope.Of(meeting.Body)).Refusal is null;
        return (new(meeting, body.Name, body.ShortName, mayChange), by, null);
    }
}
