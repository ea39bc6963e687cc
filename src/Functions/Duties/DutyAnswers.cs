using System.Text.Json;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Answers a command with the new state and its version, or with why not and what is allowed.</summary>
internal static class DutyAnswers
{
    public static IResult Of(Answer<Done<ReportingDuty>> answer, HttpRequest request) => Of(answer, request, View);

    public static IResult Of(Answer<Done<Implementation>> answer, HttpRequest request) => Of(answer, request, View);

    public static object View(Stored<ReportingDuty> stored) => DutyView.Of(stored);

    /// <summary>An implementation is shown as it is, with its version.</summary>
    public static object View(Stored<Implementation> stored)
    {
        var fields = JsonSerializer.SerializeToNode(stored.State, Json.Options)!.AsObject();
        fields.Remove("owed");
        fields["version"] = stored.Version;
        return fields;
    }

    /// <summary>What stands, with its version as entity tag.</summary>
    public static IResult Shown<TState>(Stored<TState> now, HttpRequest request, Func<Stored<TState>, object> view, int status)
    {
        IfMatch.Write(request.HttpContext.Response, now.Version);
        return Results.Json(view(now), statusCode: status);
    }

    private static IResult Of<TState>(Answer<Done<TState>> answer, HttpRequest request, Func<Stored<TState>, object> view) =>
        answer.Refusal is { } refusal ? Problems.From(refusal) : Shown(answer.Value.Now, request, view, answer.Value.IsNew ? 201 : 200);
}
