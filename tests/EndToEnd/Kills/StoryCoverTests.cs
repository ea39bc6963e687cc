using Wiedervorlage.Core.FollowUp;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>That the stories in which the host is killed leave no step out.</summary>
public sealed class StoryCoverTests(Stages stages, Undisturbed undisturbed)
{
    /// <summary>Run by instances of before only (docs/decisions/0024); what begins today calls none of them.</summary>
    private static readonly string[] _ofVersion1 = ["AdvanceMeeting", "AdvanceMotion", "UnitsOwing"];

    /// <summary>
    /// The reading of a city's own system needs that system. It is broken off at every request in CityReadingTests of Functions.Tests.
    /// </summary>
    private static readonly string[] _ofSources =
        [
        "ApplySourceChanges", "BeginSourceReading", "CompareSource", "EndSourceReading", "MakeSourceRequest", "ProposeFromSource", "SourceReading",
    ];

    /// <summary>Killed at every change, the stories are killed in every step there is: no orchestrator and no activity of the app is missing in both.</summary>
    [Fact]
    public async Task Stories_Undisturbed_RunEveryOrchestratorAndActivity()
    {
        var runs = await Task.WhenAll(KillStory.All.Select(story => undisturbed.RunAsync(stages, story)));
        var steps = runs.SelectMany(run => run.Steps).ToLookup(step => step.Key, step => step.Value);
        Assert.NotEmpty(steps);
        Assert.All(steps.Where(calls => !_ofSources.Contains(calls.Key)), calls => Assert.True(_ofVersion1.Contains(calls.Key) == (calls.Sum() == 0), $"{calls.Key} is run {calls.Sum()} times."));
    }

    /// <summary>Among the activities of a meeting: each of its steps sends the mail of its name.</summary>
    [Fact]
    public async Task ReportingStory_Undisturbed_TakesEveryStepOfAMeeting()
    {
        var run = await undisturbed.RunAsync(stages, KillStory.Of("reporting"));
        Assert.Subset(run.Kinds.ToHashSet(), Enum.GetNames<MeetingStep>().Select(step => char.ToLowerInvariant(step[0]) + step[1..]).Append("replanNotice").Append("quarterlyLetter").ToHashSet());
    }
}
