using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Wiedervorlage.Functions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseHttpLayers();
builder.Services.AddWiedervorlage(builder.Configuration);
// The host's own limit (FUNCTIONS_REQUEST_BODY_SIZE_LIMIT): whatever it lets through it is us who answer, 413 above the app's limits.
builder.Services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = 104_857_600);
builder.Build().Run();
