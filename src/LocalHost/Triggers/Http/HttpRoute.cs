using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Wiedervorlage.LocalHost.Triggers.Http;

/// <summary>The route of one HTTP function, matched by ASP.NET's own template matcher as on the real host. Case and a trailing slash do not matter.</summary>
internal sealed class HttpRoute
{
    private static readonly string[] Reserved = ["admin", "runtime"];

    private readonly TemplateMatcher _matcher;
    private readonly IDictionary<string, IRouteConstraint> _constraints;
    private readonly ImmutableHashSet<string> _methods;

    public HttpRoute(FunctionMethod function, HttpTriggerAttribute trigger, string prefix, IInlineConstraintResolver constraints)
    {
        Text = Whole(function, trigger.Route, prefix);
        var template = new RouteTemplate(RoutePatternFactory.Parse(Text));
        Parameters = template.Parameters.Select(parameter => parameter.Name!).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        _matcher = new(template, Defaults(template));
        _constraints = Constraints(template, constraints);
        _methods = (trigger.Methods ?? []).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public string Text { get; }

    public ImmutableHashSet<string> Parameters { get; }

    /// <summary>A wrong method is no match, so the search goes on and may end in 404; HEAD is answered only where it is declared.</summary>
    public bool TryMatch(HttpContext http, out RouteValueDictionary values)
    {
        RouteValueDictionary matched = [];
        values = matched;
        return (_methods.IsEmpty || _methods.Contains(http.Request.Method))
            && _matcher.TryMatch(http.Request.Path, values)
            && _constraints.All(constraint => constraint.Value.Match(http, null, constraint.Key, matched, RouteDirection.IncomingRequest));
    }

    private static string Whole(FunctionMethod function, string? route, string prefix)
    {
        if (route == "/") throw function.Refused("the route \"/\" makes the real host hang; the root page is \"{ignored:maxlength(0)?}\".");
        var own = string.IsNullOrEmpty(route) ? function.Name : route.TrimStart('/');
        if (Reserved.Contains(own.Split('/')[0], StringComparer.OrdinalIgnoreCase)) throw function.Refused($"the route {own} belongs to the host itself.");
        return prefix.Length == 0 ? own : $"{prefix}/{own}";
    }

    private static RouteValueDictionary Defaults(RouteTemplate template)
    {
        var defaults = new RouteValueDictionary();
        foreach (var parameter in template.Parameters.Where(parameter => parameter.DefaultValue is not null)) defaults[parameter.Name!] = parameter.DefaultValue;
        return defaults;
    }

    private static IDictionary<string, IRouteConstraint> Constraints(RouteTemplate template, IInlineConstraintResolver resolver)
    {
        var builder = new RouteConstraintBuilder(resolver, template.TemplateText!);
        foreach (var parameter in template.Parameters)
        {
            if (parameter.IsOptional) builder.SetOptional(parameter.Name!);
            foreach (var constraint in parameter.InlineConstraints) builder.AddResolvedConstraint(parameter.Name!, constraint.Constraint);
        }

        return builder.Build();
    }
}
