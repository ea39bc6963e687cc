using System.ComponentModel;
using System.Reflection;

namespace Wiedervorlage.LocalHost.Triggers.Http;

/// <summary>One HTTP function: its route, who may call it, how its parameters are bound.</summary>
internal sealed class HttpFunction
{
    public HttpFunction(FunctionMethod function, AuthorizationLevel level, HttpRoute route, LocalPipeline pipeline)
    {
        if (function.TriggerParameter.ParameterType != typeof(HttpRequest)) throw function.Refused("an HTTP trigger binds an HttpRequest here, nothing else.");
        if (ReturnsActionResult(function.Method.ReturnType)) throw function.Refused("MVC's results are not executed here; return an IResult.");
        Function = function;
        Level = level;
        Route = route;
        var invoker = new FunctionInvoker(function, Arguments.Of(function, parameter => FromRoute(function, parameter)));
        Run = pipeline.Around(async context => ((Invocation)context).Result = await invoker.InvokeAsync((Invocation)context));
    }

    public FunctionMethod Function { get; }

    public AuthorizationLevel Level { get; }

    public HttpRoute Route { get; }

    /// <summary>The function with what stands around it.</summary>
    public FunctionExecutionDelegate Run { get; }

    private Argument? FromRoute(FunctionMethod function, ParameterInfo parameter)
    {
        var name = parameter.Name!;
        if (!Route.Parameters.Contains(name)) return null;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var converter = TypeDescriptor.GetConverter(type);
        if (type != typeof(string) && !converter.CanConvertFrom(typeof(string))) throw function.Refused($"no route value becomes a {type.Name} ({name}).");
        return invocation => invocation.GetHttpContext()!.Request.RouteValues[name] switch
        {
            null => parameter.HasDefaultValue ? parameter.DefaultValue : null,
            var value when type == typeof(string) => value.ToString(),
            var value => converter.ConvertFromInvariantString(value.ToString()!),
        };
    }

    private static bool ReturnsActionResult(Type type) => new[] { type }.Concat(type.GenericTypeArguments)
        .Any(returned => returned.Name == "IActionResult" || returned.GetInterface("Microsoft.AspNetCore.Mvc.IActionResult") is not null);
}
