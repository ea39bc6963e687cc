using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Pages;

/// <summary>What everybody may read. Non-public motions and duties do not exist here.</summary>
internal sealed class PublicPages(PublicLists lists)
{
    [Function("StartPage"), Public]
    public async Task<IResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")] HttpRequest request,
        CancellationToken cancellation) =>
        PublicPage.Of<StartPage>(request, new()
        {
            [nameof(StartPage.Meetings)] = await lists.NextMeetingsAsync(cancellation),
            [nameof(StartPage.Motions)] = await lists.MotionsAsync(summary => !summary.Finished, cancellation),
            [nameof(StartPage.Overdue)] = await lists.DutiesAsync(duty => duty.Periods.Any(period => period.IsOverdue), cancellation),
        });

    [Function("MotionsPage"), Public]
    public async Task<IResult> Motions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "antraege")] HttpRequest request,
        CancellationToken cancellation) =>
        PublicPage.Of<MotionsPage>(request, new() { [nameof(MotionsPage.Motions)] = await lists.MotionsAsync(_ => true, cancellation) });

    /// <summary>Named to sort last: the first match in function-name order wins.</summary>
    [Function("ZzNotFoundPage"), Public]
    public static IResult Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*rest}")] HttpRequest request) =>
        PublicPage.Missing(request, "Diese Seite gibt es nicht.");
}
