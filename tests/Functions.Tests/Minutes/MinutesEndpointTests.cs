using System.Text;
using System.Text.Json;
using Wiedervorlage.Functions.Minutes;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Minutes;

public sealed class MinutesEndpointTests
{
    private const string Vote = "TOP 4 Bänke\n0123/2026\nmehrheitlich beschlossen\n\nDafür: 9\nDagegen: 2";

    public static TheoryData<byte[], string?> SamePage => new()
    {
        { Encoding.UTF8.GetBytes(Vote), "text/plain; charset=utf-8" },
        { Encoding.UTF8.GetBytes(Vote), null },
        { Encoding.Latin1.GetBytes(Vote), "text/plain; charset=iso-8859-1" },
        { Encoding.Latin1.GetBytes(Vote), "text/plain" },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Vote)], "text/plain" },
        { Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { text = Vote })), "application/json" },
        { Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { html = $"<p>{Vote.Replace("\n", "<br>", StringComparison.Ordinal)}</p>" })), "application/json; charset=utf-8" },
        { Encoding.Latin1.GetBytes($"<html><head><meta charset=\"iso-8859-1\"></head><p>{Vote.Replace("\n", "<br>", StringComparison.Ordinal)}</p>"), "text/html" },
    };

    [Theory, MemberData(nameof(SamePage))]
    public async Task Read_InAnyForm_GivesTheSame(byte[] body, string? type)
    {
        await using var world = await new AppWorld("off").StartAsync();
        var (status, answer) = await PostAsync(world, body, type);
        using var read = JsonDocument.Parse(answer);
        Assert.Equal((200, "Bänke", "adopted"), (status, read.RootElement.GetProperty("meeting").GetProperty("item").GetProperty("title").GetString(), read.RootElement.GetProperty("result").GetString()));
        Assert.Equal(9, read.RootElement.GetProperty("ballots")[0].GetProperty("totals").GetProperty("yes").GetInt32());
        Assert.Equal(JsonValueKind.Null, read.RootElement.GetProperty("ballots")[0].GetProperty("totals").GetProperty("abstain").ValueKind);
    }

    [Theory]
    [InlineData("", "text/plain", 400, "leer")]
    [InlineData(" \n\t ", "text/plain", 400, "leer")]
    [InlineData("", "application/json", 400, "leer")]
    [InlineData("{", "application/json", 400, "gültiges JSON")]
    [InlineData("[1]", "application/json", 400, "gültiges JSON")]
    [InlineData("{}", "application/json", 400, "Genau eines")]
    [InlineData("{\"text\":\"a\",\"html\":\"b\"}", "application/json", 400, "Genau eines")]
    [InlineData("%PDF-1.7 ...", "text/plain", 400, "PDF")]
    [InlineData("Text mit \0 darin", "text/plain", 400, "kein Text")]
    [InlineData("x", "image/png", 400, "Content-Type")]
    [InlineData("{\\rtf1 x}", "text/plain", 400, "RTF")]
    [InlineData("PK\u0003\u0004 kaputt", "application/octet-stream", 400, "beschädigt")]
    public async Task Read_WhatIsNoPage_IsToldInGerman(string body, string type, int expected, string says)
    {
        await using var world = await new AppWorld("off").StartAsync();
        var (status, answer) = await PostAsync(world, Encoding.UTF8.GetBytes(body), type);
        using var problem = JsonDocument.Parse(answer);
        Assert.Equal(expected, status);
        Assert.Contains(says, $"{problem.RootElement.GetProperty("detail")} {problem.RootElement.GetProperty("field")}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_TooLarge_Is413()
    {
        await using var world = await new AppWorld("off").StartAsync();
        Assert.Equal(413, (await PostAsync(world, new byte[ExcerptBody.Limit + 1], "text/plain")).Status);
    }

    [Fact]
    public async Task Read_TheFirstPage_ProposesItsSixDuties_EachWithItsBasis()
    {
        Assert.SkipWhen(SamplePages.Seed() is null, "The page is not beside the project.");
        await using var world = await new AppWorld("off").StartAsync();
        var (_, answer) = await PostAsync(world, Encoding.UTF8.GetBytes(SamplePages.Seed()!), "text/plain");
        using var read = JsonDocument.Parse(answer);
        Assert.Equal(
            [
                "firstReading quarterly Sozialraumentwicklung Hagen ", "firstReading everyMeeting  ", "firstReading regular  ", "firstReading regular  ",
                "proposal byDate  2026-06-30", "proposal nextMeeting  ",
            ],
            read.RootElement.GetProperty("dutyCandidates").EnumerateArray().Select(duty => $"{duty.GetProperty("basis")} {duty.GetProperty("cadence")} {duty.GetProperty("item")} {duty.GetProperty("dueOn")}"));
        Assert.Equal(["0067/2026", "0750/2025", "0745/2023"], read.RootElement.GetProperty("references").EnumerateArray().Select(one => one.GetProperty("number").GetString()));
        Assert.Equal(JsonValueKind.Null, read.RootElement.GetProperty("resolutionText").ValueKind);
    }

    private static Task<(int Status, string Body)> PostAsync(AppWorld world, byte[] body, string? type) =>
        Requests.SendAsync(world, request => world.Get<MinutesApi>().Read(request, TestContext.Current.CancellationToken), body, type);
}
