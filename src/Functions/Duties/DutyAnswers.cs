using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Answers a command with the new state, or with why not and what is allowed.</summary>
internal static class DutyAnswers
{
    public static IResult Of(Handled<ReportingDuty> handled) => handled switch
    {
        Handled<ReportingDuty>.Done done => Results.Json(DutyView.Of(done.Now.State), statusCode: done.NewEvents > 0 && done.Now.Version == done.NewEvents ? 201 : 200),
        Handled<ReportingDuty>.Refused refused => Problems.From(refused.Refusal),
        _ => Problems.LostRace(),
    };

    public static IResult Of(Handled<Implementation> handled) => handled switch
    {
        Handled<Implementation>.Done done => Results.Json(done.Now.State, statusCode: done.NewEvents > 0 && done.Now.Version == done.NewEvents ? 201 : 200),
        Handled<Implementation>.Refused refused => Problems.From(refused.Refusal),
        _ => Problems.LostRace(),
    };
}
