using System.Text.Json;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Duties.Finding;

namespace Wiedervorlage.Core.Tests.Duties.Finding;

/// <summary>Sentences of councils that lie beside the clone where there is one; nothing of them is part of the project.</summary>
public sealed class SharedCasesTests(ITestOutputHelper output)
{
    [Fact]
    public void Find_TheCasesBesideTheClone_AllRight()
    {
        var file = Shared("cases", "duties.json");
        Assert.SkipWhen(file is null, "The cases lie beside the clone, not in it.");
        var score = new Score();
        using var cases = JsonDocument.Parse(File.ReadAllText(file!));
        foreach (var one in cases.RootElement.EnumerateArray()) Add(score, one);
        output.WriteLine(score.ToString());
        Assert.Equal((0, 1.0, 1.0), (score.WrongDates, score.Precision, score.Recall));
    }

    private static void Add(Score score, JsonElement one)
    {
        var text = one.GetProperty("text").GetString()!;
        var found = DutyFinder.Find(text, LocalDate.FromDateTime(one.GetProperty("on").GetDateTime()), TextKind.Resolution);
        var right = one.GetProperty("expected").EnumerateArray().ToList();
        var owed = found.Where(duty => right.Exists(expected => Same(expected, duty))).Select(DutyFinderTests.Time).ToImmutableArray();
        ImmutableArray<ImmutableArray<string>> expected = right.Count == 0 ? [] : [owed.IsEmpty ? ["?"] : owed];
        score.Add(new("", text, TextKind.Resolution, expected), [.. found.Select(DutyFinderTests.Time)]);
    }

    /// <summary>A date that the case leaves open is any.</summary>
    private static bool Same(JsonElement expected, DutyProposal duty) =>
        expected.GetProperty("cadence").GetString() == duty.Cadence.Word()
        && (!expected.TryGetProperty("everyMonths", out var months) || months.GetInt32() == duty.EveryMonths)
        && (!expected.TryGetProperty("dueOn", out var due) || due.GetString() == duty.DueOn?.ToString("yyyy-MM-dd", null));

    private static string? Shared(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine([folder.FullName, "shared", .. path]) is var file && File.Exists(file)) return file;
        return null;
    }
}
