using System.Text.Json;
using Wiedervorlage.Functions.Tests.House;

namespace Wiedervorlage.Functions.Tests.Intake;

/// <summary>Mails as they really are, in both of SendGrid's modes: what is filed without a person is right; what waits says why.</summary>
public class CaseTests(ITestOutputHelper output)
{
    private static string Cases(string name) => Path.Combine(Repository.Root, "tests", "Functions.Tests", "Intake", "Cases", name);

    private static string Given => Path.Combine(Repository.Root, "..", "shared", "cases", "mails");

    [Theory]
    [InlineData("first.txt", true)]
    [InlineData("first.txt", false)]
    [InlineData("third.txt", true)]
    [InlineData("third.txt", false)]
    [InlineData("fourth.txt", true)]
    [InlineData("fourth.txt", false)]
    [InlineData("fifth.txt", true)]
    [InlineData("fifth.txt", false)]
    public async Task OwnMails_EachKind_ComeOutAsTheyMust(string file, bool raw)
    {
        var all = Case.ReadAll(Cases(file));
        var score = new CaseScore();
        foreach (var one in all)
        {
            var city = new CaseCity();
            if (one.Header("After") is { } before) await TakeAsync(city, all.Single(other => other.Name == before), raw);
            score.Add(one.Name, one.State, one.Expected, await TakeAsync(city, one, raw));
        }
        Report(file, raw, score);
        Assert.Equal(0, score.FiledWrongly);
        Assert.Empty(score.Wrong);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GivenMails_ComeOutAsTheyMust(bool raw)
    {
        Assert.SkipUnless(Directory.Exists(Given), "The given mails lie beside the repository only where they were given.");
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Given, "expected.json"), TestContext.Current.CancellationToken));
        var (score, city) = (new CaseScore(), new CaseCity());
        foreach (var mail in expected.RootElement.GetProperty("mails").EnumerateArray())
        {
            var name = mail.GetProperty("file").GetString()!;
            var told = mail.GetProperty("post").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!);
            var post = CasePost.Of(await File.ReadAllBytesAsync(Path.Combine(Given, name), TestContext.Current.CancellationToken), raw, key => told.GetValueOrDefault(key));
            var (state, fields) = Expected(mail.GetProperty("expected"));
            score.Add(name, state, fields, await city.TakeAsync(name, post));
        }
        Report("given", raw, score);
        Assert.Equal(0, score.FiledWrongly);
        Assert.Empty(score.Wrong);
    }

    private static (string State, Dictionary<string, string> Fields) Expected(JsonElement expected)
    {
        var fields = new Dictionary<string, string>();
        foreach (var one in expected.EnumerateObject())
            switch (one.Name)
            {
                case "resolutionText": fields["resolution"] = one.Value.GetString()!; break;
                case "reasonsText": fields["reasons"] = one.Value.GetString()!; break;
                case "meeting": fields["meeting"] = one.Value.GetString() ?? "-"; break;
                case "factions": fields["factions"] = string.Join(",", one.Value.EnumerateArray().Select(faction => faction.GetString())); break;
                case "public": fields["public"] = "false"; break;
                case "relatesToOf0067/2026": fields["relates"] = "0067/2026"; break;
                case "alt": fields["alt"] = expected.TryGetProperty("mention", out var mention) ? $"waits {mention.GetString()}" : "waits"; break;
                case "title" or "body" or "kind" or "mention": fields[one.Name] = one.Value.GetString()!; break;
            }
        var state = expected.GetProperty("state").GetString()!;
        if (state.StartsWith("waits,", StringComparison.Ordinal)) (state, fields["alt"]) = ("filed", "waits");
        return (expected.TryGetProperty("auto", out _) ? "auto" : state, fields);
    }

    private static Task<CaseOutcome> TakeAsync(CaseCity city, Case one, bool raw) => city.TakeAsync(one.Name, CasePost.Of(CasePost.Mime(one), raw, key => key switch
    {
        "dkim" => one.Header("X-Dkim"), "spf" => one.Header("X-Spf"), "env_from" => one.Header("X-Env-From"), "env_to" => one.Header("X-Env-To"), _ => null,
    }));

    private void Report(string file, bool raw, CaseScore score)
    {
        output.WriteLine($"{file}, {(raw ? "raw" : "default")} mode: {score.Line}");
        foreach (var line in score.Wrong) output.WriteLine($"  {line}");
    }
}
