using Wiedervorlage.Story;
using Wiedervorlage.Story.Running;
using Wiedervorlage.Tests.OParl;

namespace Wiedervorlage.EndToEnd.Demo;

/// <summary>The demo as a process, with its exit code.</summary>
public sealed class DemoTests : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(4);
    private readonly string _folder = Directory.CreateTempSubdirectory("wiedervorlage-demo").FullName;

    [Fact]
    public async Task Demo_TheWholeStory_SendsWhatIsExpected_AndItsCheckSeesOneMailMoreOrLess()
    {
        var sent = File("sent.csv");
        var published = File("published.ndjson");
        var (code, said) = await RunAsync("demo", "--sent", sent, "--published", published);
        Assert.True(code == 0, said);
        Assert.Contains("Stimmt: ", said);

        IsAsTheStandardSays(await System.IO.File.ReadAllLinesAsync(published, TestContext.Current.CancellationToken));
        var expected = await System.IO.File.ReadAllLinesAsync(Repository.Sample("expected-mails.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RunAsync("check", "--sent", sent)).Code);
        var lessExpected = await CheckAsync(sent, Write("less-expected.csv", Without(expected, 20)));
        Assert.Equal((1, true), (lessExpected.Code, lessExpected.Said.Contains("unerwartet")));
        var lessSent = await CheckAsync(Write("less-sent.csv", Without(await System.IO.File.ReadAllLinesAsync(sent, TestContext.Current.CancellationToken), 20)), Repository.Sample("expected-mails.csv"));
        Assert.Equal((1, true), (lessSent.Code, lessSent.Said.Contains("fehlt")));
        var sentTwice = await CheckAsync(Write("twice.csv", [.. expected, expected[^1]]), Repository.Sample("expected-mails.csv"));
        Assert.Equal((1, true), (sentTwice.Code, sentTwice.Said.Contains("2-mal statt 1-mal")));
    }

    [Fact]
    public async Task Story_WithoutAVerb_SaysHowItIsCalled()
    {
        var (code, said) = await RunAsync();
        Assert.Equal((2, true), (code, said.Contains("Aufruf")));
    }

    /// <summary>Every object of the sample city's year, embedded ones as they are alone, and each of our own properties.</summary>
    private static void IsAsTheStandardSays(string[] lines)
    {
        var all = lines.Select(line => JsonNode.Parse(line)!.AsObject()).DistinctBy(one => $"{one["id"]}").ToDictionary(one => $"{one["id"]}");
        Assert.True(all.Values.Count(one => OParlSchema.Kind(one) == "Paper") >= 2 && all.Values.Count(one => OParlSchema.Kind(one) == "Meeting") >= 4, string.Join('\n', all.Keys));
        var ours = new VendorSchemas(Path.Combine(Repository.Root, "docs/oparl"));
        Assert.Equal([], all.Values.SelectMany(one => OParlSchema.Wrong(one).Concat(ours.Wrong(one))));
        Assert.Equal([], all.Values.SelectMany(OParlWalk.Embedded).Where(one => all[$"{one["id"]}"].ToJsonString() != one.ToJsonString()).Select(one => $"{one["id"]}"));
        Assert.Equal([], all.Values.SelectMany(one => OParlSchema.References(one)).Select(one => one.Address).Distinct().Where(address => !all.ContainsKey(address)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<(int Code, string Said)> CheckAsync(string sent, string expected) => RunAsync("check", "--sent", sent, "--expected", expected);

    private static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        using var story = new ChildProcess("dotnet", [Repository.Story, .. arguments], [], Path.GetTempPath());
        Assert.True(await story.ExitsWithinAsync(_patience), story.Said);
        return (story.ExitCode, story.Said);
    }

    private static string[] Without(string[] lines, int at) => [.. lines.Take(at), .. lines.Skip(at + 1)];

    private string File(string name) => Path.Combine(_folder, name);

    private string Write(string name, string[] lines)
    {
        System.IO.File.WriteAllLines(File(name), lines);
        return File(name);
    }
}
