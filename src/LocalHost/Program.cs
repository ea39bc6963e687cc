using Wiedervorlage.Functions;
using Wiedervorlage.LocalHost.Hosting;

await using var app = LocalHostApp.Create(args, (services, configuration) => services.AddWiedervorlage(configuration), typeof(Settings).Assembly.GetTypes());
await app.StartLocalAsync();
await app.WaitForShutdownAsync();
