using System.Diagnostics;
using Wiedervorlage.Story;
using Wiedervorlage.Story.Running;

namespace Wiedervorlage.EndToEnd.Newcomer;

/// <summary>The first minutes with a running host: ./run sample, ./run mail and ./run clock from another window.</summary>
public sealed class NewcomerTests(Stages stages)
{
    [Fact]
    public async Task City_IsFilledAroundItsDay_AMailComesIn_AndTimeMovesOn()
    {
        using var host = stages.Host("2029-05-08T09:00:00+02:00");
        await host.StartAsync();
        using var city = Stages.City(host);

        var filled = await RunAsync(host, "sample");
        Assert.Equal(0, filled.Code);
        Assert.Contains("„Sozialräume entwickeln, wo Problemimmobilien stehen“: als Mail für die Sitzung am", filled.Said);
        var meetings = (JsonArray)(await city.Api.GetAsync("api/bodies/sid/meetings?code=local"))!;
        var days = meetings.Select(meeting => $"{meeting!["on"]}").Order(StringComparer.Ordinal).ToArray();
        Assert.True(string.CompareOrdinal(days[0], "2028-05-09") > 0 && string.CompareOrdinal(days[0], "2029-05-08") <= 0, days[0]);
        Assert.True(string.CompareOrdinal(days[^1], "2030-01-01") > 0, days[^1]);

        Assert.Contains("Taken.", (await RunAsync(host, "mail", Path.Combine(Repository.Root, "samples", "motions", "spd.eml"))).Said);
        var moved = await RunAsync(host, "clock", "2029-05-09T10:00");
        Assert.Equal(0, moved.Code);
        Assert.Contains("It is 2029-05-09 10:00 in Berlin.", moved.Said);
        Assert.Contains(await city.Mails.AllAsync(), mail => mail.Kind == "receipt" && mail.To == "geschaeftsstelle@spd-fraktion.example");

        using var http = new HttpClient { BaseAddress = host.Address };
        foreach (var path in (string[])["/", "/api/motions?code=local", "/abmelden", "/nirgends"])
        {
            using var got = await http.GetAsync(path);
            using var headed = await http.SendAsync(new(HttpMethod.Head, path));
            Assert.Equal((path, got.StatusCode, got.Content.Headers.ContentType?.MediaType), (path, headed.StatusCode, headed.Content.Headers.ContentType?.MediaType));
            Assert.Empty(await headed.Content.ReadAsByteArrayAsync());
        }

        var again = await RunAsync(host, "sample");
        Assert.DoesNotMatch(@"[1-9]\d* (neu|geändert)", again.Said);
        Assert.Contains("schon da", again.Said);
    }

    [Theory]
    [InlineData("clock", "gestern", "is no date and time")]
    [InlineData("clock", "2026-02-30", "There is no 2026-02-30")]
    [InlineData("clock", "2026-03-01", "does not answer")]
    [InlineData("mail", "nothing.eml", "cannot be read")]
    [InlineData("mail", "README.md", "is no mail")]
    public async Task WhatCannotBeDone_IsSaid(string script, string argument, string says)
    {
        var (code, said) = await RunAsync(new Uri($"http://127.0.0.1:{Ports.Free()}"), script, argument);
        Assert.Equal(1, code);
        Assert.Contains(says, said);
    }

    private static Task<(int Code, string Said)> RunAsync(HostProcess host, string script, params string[] arguments) => RunAsync(host.Address, script, arguments);

    private static async Task<(int Code, string Said)> RunAsync(Uri address, string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine("tools", "newcomer", $"{script}.mjs"), $"{address}".TrimEnd('/'), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root,
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }
}
