using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.SignIn;

namespace Wiedervorlage.Functions.Hosting;

/// <summary>What stands around every HTTP function and around nothing else (P02), the same on both hosts.</summary>
internal static class HttpLayers
{
    public static IFunctionsWorkerApplicationBuilder UseHttpLayers(this IFunctionsWorkerApplicationBuilder builder) =>
        builder.UseWhen<HangUps>(IsHttp).UseWhen<Gate>(IsHttp);

    private static bool IsHttp(FunctionContext context) =>
        context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "httpTrigger");
}
