using System.Net;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.Keys;

public sealed class FunctionKeyTests(Azurite azurite)
{
    [Theory]
    [InlineData("/open", null, 200)]
    [InlineData("/open?code=wrong", null, 200)]
    [InlineData("/office", null, 401)]
    [InlineData("/office?code=", null, 401)]
    [InlineData("/office?code=wrong", null, 401)]
    [InlineData("/office?code=LOCAL", null, 401)]
    [InlineData("/office?code=local", null, 200)]
    [InlineData("/office", "local", 200)]
    [InlineData("/office?code=local", "wrong", 401)]
    [InlineData("/office?code=secret-of-the-mailbox", null, 200)]
    [InlineData("/office", "master-secret", 200)]
    [InlineData("/admins", "local", 401)]
    [InlineData("/admins", "secret-of-the-mailbox", 401)]
    [InlineData("/admins", "master-secret", 200)]
    [InlineData("/system", "local", 401)]
    public async Task Key_OpensItsLevelAndNoOther(string path, string? header, int status)
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Doors)], new()
        {
            ["FunctionKeys:mailbox"] = "secret-of-the-mailbox",
            ["FunctionKeys:_master"] = "master-secret",
            ["FunctionKeys:empty"] = "",
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null) request.Headers.Add("x-functions-key", header);
        var answer = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal(status == 200 ? ["called"] : Array.Empty<object>(), host.Seen.All);
    }

    private sealed class Doors(Seen seen)
    {
        [Function("Open")]
        public void Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "open")] HttpRequest request) => seen.Add("called");

        [Function("Office")]
        public void Office([HttpTrigger(AuthorizationLevel.Function, "get", Route = "office")] HttpRequest request) => seen.Add("called");

        [Function("Admins")]
        public void Admins([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "admins")] HttpRequest request) => seen.Add("called");

        [Function("System")]
        public void System([HttpTrigger(AuthorizationLevel.System, "get", Route = "system")] HttpRequest request) => seen.Add("called");
    }
}
