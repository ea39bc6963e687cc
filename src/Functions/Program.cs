using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Wiedervorlage.Functions;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddWiedervorlage(builder.Configuration);
// Above our own limit of 50 MB, so that it is us who answer 413.
builder.Services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = 64 * 1024 * 1024);
builder.Build().Run();
