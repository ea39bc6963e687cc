using Azure;
using Wiedervorlage.Functions;
using Wiedervorlage.Functions.Hosting;
using Wiedervorlage.LocalHost.Hosting;

await using var app = LocalHostApp.Create(args, (app, configuration) => app.UseHttpLayers().Services.AddWiedervorlage(configuration), typeof(Settings).Assembly.GetTypes());
try
{
    await app.StartLocalAsync();
}
catch (Exception exception) when (exception is RequestFailedException or AggregateException or IOException)
{
    // The two things that people run into: Azurite does not run, or the port is taken.
    await Console.Error.WriteLineAsync($"Wiedervorlage cannot start: {(exception is AggregateException all ? all.InnerExceptions[0] : exception).Message}");
    return 1;
}

await app.WaitForShutdownAsync();
return Environment.ExitCode;
