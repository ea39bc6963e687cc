using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Tests.House;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Office;

/// <summary>
/// Somebody signed in who opens pages, follows links and sends forms, in the app's process: the routes are the functions' own, and who may enter is
/// asked as the gate asks it. Counts what a person would do.
/// </summary>
internal sealed class PageVisitor(AppWorld world, params ImmutableArray<Grant> grants)
{
    public static PageVisitor Office(AppWorld world, string? body = null) => new(world, new Grant(Role.Office, body));

    /// <summary>Links followed and forms sent.</summary>
    public int Clicks { get; private set; }

    /// <summary>Where the visitor is now.</summary>
    public VisitedPage Page { get; private set; } = null!;

    /// <summary>Types an address: no click.</summary>
    public Task<VisitedPage> OpenAsync(string address) => GoAsync("GET", address, []);

    /// <summary>Follows a link by the words that a person or a screen reader reads.</summary>
    public Task<VisitedPage> FollowAsync(string link)
    {
        Clicks++;
        return OpenAsync(Page.Link(link));
    }

    /// <summary>Presses a button, with these fields filled otherwise than the page had them.</summary>
    public Task<VisitedPage> PressAsync(string button, params (string Field, string Value)[] typed)
    {
        Clicks++;
        return SendAsync(Page.Form(button), typed);
    }

    /// <summary>Sends a form of a page that was open all the while.</summary>
    public async Task<VisitedPage> SendAsync(VisitedForm form, params (string Field, string Value)[] typed)
    {
        var fields = typed.Aggregate(form.Fields, (all, one) => [.. all.Where(field => field.Key != one.Field), new(one.Field, one.Value)]);
        return form.Posts ? await GoAsync("POST", form.Action, fields)
            : await GoAsync("GET", form.Action.Split('?')[0] + QueryString.Create(fields.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))), []);
    }

    private async Task<VisitedPage> GoAsync(string method, string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var (status, body, location) = await AnswerAsync(method, address.Split('#')[0], fields);
        await world.SettleAsync();
        if (status is 302 or 303) return await GoAsync("GET", location!, []);
        return Page = new(status, address, body);
    }

    private async Task<(int Status, string Body, string? Location)> AnswerAsync(string method, string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, $"?{after}") : (address, "");
        var (function, values) = Find(method, path);
        await using var scope = world.Get<IServiceScopeFactory>().CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (http.Request.Scheme, http.Request.Host, http.Request.Path, http.Request.QueryString) = ("http", new("127.0.0.1"), path, new(query));
        http.Request.Method = method;
        var who = new SignedIn("jemand", "E. Muster", grants);
        http.Features.Set(who);
        if (method == "POST") await FillAsync(http.Request, fields);
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        await (await RunAsync(function, values, http, scope.ServiceProvider, who)).ExecuteAsync(http);
        var to = http.Response.Headers.Location.ToString();
        return (http.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()), to.Length > 0 ? to : null);
    }

    private async Task<IResult> RunAsync(MethodInfo function, RouteValueDictionary values, HttpContext http, IServiceProvider services, SignedIn who)
    {
        if (function.GetCustomAttribute<AccessAttribute>() is not { } access) throw new InvalidOperationException($"{function.Name} is no page.");
        if (access is PageAttribute { Permission: { } permission } && !who.MayEnter(permission)) return Answers.NotAllowed(who.NotEntering(permission));
        var pages = function.IsStatic ? null : ActivatorUtilities.CreateInstance(services, function.DeclaringType!);
        var given = function.GetParameters().Select(parameter => parameter.ParameterType switch
        {
            var type when type == typeof(HttpRequest) => (object)http.Request,
            var type when type == typeof(DurableTaskClient) => world.Client,
            var type when type == typeof(CancellationToken) => AppWorld.Stop,
            var type when type == typeof(int) => int.Parse((string)values[parameter.Name!]!, System.Globalization.CultureInfo.InvariantCulture),
            _ => values[parameter.Name!]!,
        }).ToArray();
        return function.Invoke(pages, given) is Task<IResult> later ? await later : (IResult)function.Invoke(pages, given)!;
    }

    private static (MethodInfo Function, RouteValueDictionary Values) Find(string method, string path)
    {
        var route = Routes.Http.FirstOrDefault(one => one.Methods.Contains(method) && one.Takes(path))
            ?? throw new InvalidOperationException($"Nothing answers {method} {path}.");
        var values = new RouteValueDictionary();
        new TemplateMatcher(TemplateParser.Parse(route.Route), []).TryMatch(path, values);
        return (Routes.Functions.Single(one => one.Name == route.Function).Method, values);
    }

    private static async Task FillAsync(HttpRequest request, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        var bytes = await content.ReadAsByteArrayAsync(AppWorld.Stop);
        (request.ContentType, request.ContentLength, request.Body) = ("application/x-www-form-urlencoded", bytes.Length, new MemoryStream(bytes));
    }
}
