using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>The route of one HTTP function. No methods stand for all.</summary>
internal sealed class DeclaredRoute(string function, string route, string[] methods)
{
    private static readonly IInlineConstraintResolver _resolver = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider().GetRequiredService<IInlineConstraintResolver>();
    private readonly RouteTemplate _template = new(RoutePatternFactory.Parse(route));

    public string Function => function;

    public string Route => route;

    public IReadOnlyList<string> Methods => methods;

    /// <summary>A path that is meant for this function: every parameter has a value that its constraints take.</summary>
    public string Example => "/" + string.Join('/', _template.Segments.Select(segment => string.Concat(segment.Parts.Select(part => part.IsParameter ? Value(part) : part.Text))));

    public bool SharesMethodWith(DeclaredRoute other) => methods.Length == 0 || other.Methods.Count == 0 || methods.Intersect(other.Methods).Any();

    public bool Takes(string path)
    {
        var values = new RouteValueDictionary();
        if (!new TemplateMatcher(_template, []).TryMatch(path, values)) return false;
        var builder = new RouteConstraintBuilder(_resolver, route);
        foreach (var parameter in _template.Parameters)
        {
            if (parameter.IsOptional) builder.SetOptional(parameter.Name!);
            foreach (var constraint in parameter.InlineConstraints) builder.AddResolvedConstraint(parameter.Name!, constraint.Constraint);
        }
        return builder.Build().All(constraint => constraint.Value.Match(null, null, constraint.Key, values, RouteDirection.IncomingRequest));
    }

    public override string ToString() => $"{function} ({string.Join(',', methods)} {route})";

    private static string Value(TemplatePart part)
    {
        string[] candidates = ["zz-9", "7", "2026-02-10", "6f9619ff-8b86-d011-b42d-00c04fc964ff", "zz", ""];
        var constraints = part.InlineConstraints.Select(inline => _resolver.ResolveConstraint(inline.Constraint)!).ToArray();
        return candidates.FirstOrDefault(value => constraints.All(one => one.Match(null, null, "v", new RouteValueDictionary { ["v"] = value }, RouteDirection.IncomingRequest)))
            ?? throw new InvalidOperationException($"No example is known for {{{part.Name}}}.");
    }
}
