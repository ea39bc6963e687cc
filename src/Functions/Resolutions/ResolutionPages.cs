using System.Globalization;
using System.Text;
using Wiedervorlage.Core.Resolutions;
using Wiedervorlage.Functions.Frame;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.Resolutions;

namespace Wiedervorlage.Functions.Resolutions;

/// <summary>"Was wurde daraus?": all public resolutions, for everybody. What is not public is in no list and in no count.</summary>
internal sealed class ResolutionPages(CurrentRegister register, ResolutionRows rows, PublicLists lists, Settings settings, Clock clock)
{
    private const int OnPage = 50;

    [Function("ResolutionsPage"), Public]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "beschluesse")] HttpRequest request,
        CancellationToken cancellation)
    {
        PageHeaders.Public(request.HttpContext);
        var (all, names) = (await register.ReadAsync(cancellation), await lists.NamesAsync(cancellation));
        var (query, wrong) = ResolutionQuery.Read(field => request.Query[field].ToString(), all.Choices);
        var found = query is null ? Found.Nothing : all.Find(query, clock.Today);
        var pages = Math.Max(1, (found.All.Length + OnPage - 1) / OnPage);
        var isNumber = int.TryParse(request.Query["seite"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked);
        var page = Math.Clamp(isNumber ? asked : 1, 1, pages);
        return RazorPage.Of<ResolutionsPage>(new()
        {
            [nameof(ResolutionsPage.Rows)] = rows.Of(found.All.Skip((page - 1) * OnPage).Take(OnPage), names),
            [nameof(ResolutionsPage.Today)] = clock.Today,
            [nameof(ResolutionsPage.Found)] = found,
            [nameof(ResolutionsPage.Page)] = (page, pages),
            [nameof(ResolutionsPage.Bodies)] = Choices(all.Choices.Bodies, body => body.Value, names.Long),
            [nameof(ResolutionsPage.Units)] = Choices(all.Choices.Units, unit => unit.Value, names.Of),
            [nameof(ResolutionsPage.Years)] = all.Choices.Years.Reverse()
                .Select(year => new Choice($"{year}", $"{year}")).ToImmutableArray(),
            [nameof(ResolutionsPage.Asked)] = ResolutionsPage.Fields
                .ToImmutableDictionary(field => field, field => request.Query[field].ToString()),
            [nameof(ResolutionsPage.Problems)] = wrong is null ? ImmutableArray<FieldProblem>.Empty
                : RazorPage.Problems(wrong, [.. ResolutionsPage.Fields.Select(field => (field, field))]),
        }, wrong is null ? 200 : RazorPage.Status(wrong));
    }

    /// <summary>The same filters; all that is found.</summary>
    [Function("ResolutionsCsv"), Public]
    public async Task<IResult> Csv(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "beschluesse.csv")] HttpRequest request,
        CancellationToken cancellation)
    {
        PageHeaders.Public(request.HttpContext);
        var (all, names) = (await register.ReadAsync(cancellation), await lists.NamesAsync(cancellation));
        var (query, wrong) = ResolutionQuery.Read(field => request.Query[field].ToString(), all.Choices);
        if (query is null) return Http.Problems.From(wrong!);
        var text = ResolutionCsv.Write(rows.Of(all.Find(query, clock.Today).All, names), settings.BaseUrl);
        // With a mark of its encoding: without one spreadsheets read umlauts as something else.
        return Results.Bytes([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", "beschluesse.csv");
    }

    [Function("ResolutionPage"), Public]
    public async Task<IResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "beschluesse/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        if (await rows.FindAsync(id, await lists.NamesAsync(cancellation), cancellation) is not { } row)
            return RazorPage.Missing("Diesen Beschluss gibt es nicht, oder er ist nichtöffentlich.");
        PageHeaders.Public(request.HttpContext);
        return RazorPage.Of<ResolutionPage>(new() { [nameof(ResolutionPage.Row)] = row });
    }

    private static ImmutableArray<Choice> Choices<TId>(IEnumerable<TId> ids, Func<TId, string> key, Func<TId, string> name) =>
        [.. ids.Select(id => new Choice(key(id), name(id))).OrderBy(one => one.Text, StringComparer.Ordinal)];
}
