using System.Text.Json.Nodes;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>
/// What OParl has no place for: what a body did with a paper, and how was voted, by faction. Without persons: a voter outside
/// factions has no name
/// here, and neither the course of the discussion nor a remark is served.
/// </summary>
internal static class ServedReadings
{
    private const string WithoutFaction = "ohne Fraktion";

    public static JsonObject Of(Motion motion, Reading reading, Addresses to) => new JsonObject()
        .Put("paper", to.Of(motion.Id))
        .Put("consultation", to.Of(motion.Id, reading.Meeting))
        .Put("meeting", to.Of(reading.Meeting))
        .Put("organization", to.Of(reading.Body))
        .Put("date", reading.On)
        .Put("item", reading.Item)
        .Put("role", reading.Role.German())
        .Put("result", Words.Camel(reading.Result))
        .Put("resultText", ReadingTexts.German(reading))
        .Put("resolutionText", reading.ResolutionText)
        .Put("returns", reading.Target is { } target ? ServedStates.Target(target, to) : null)
        .Put("referredTo", (reading.ReferredTo ?? reading.GoesOnTo) is { } other ? to.Of(other) : null)
        .Put("noQuorum", reading.NoQuorum ? true : null)
        .Put("vote", reading.Ballots.Select(ballot => Of(ballot, to)));

    private static JsonObject Of(Ballot ballot, Addresses to)
    {
        var count = BallotCount.Of(ballot, []);
        return new JsonObject()
            .Put("subject", ballot.Subject)
            .Put("matter", Words.Camel(ballot.Matter))
            .Put("carried", count.Carried)
            .Put("unanimous", count.Unanimous)
            .Put("yes", count.Totals.Yes)
            .Put("no", count.Totals.No)
            .Put("abstention", count.Totals.Abstain)
            .Put("biased", count.Totals.Biased)
            .Put("group", ballot.Votes.Select(vote => Of(vote, to)));
    }

    private static JsonObject Of(FactionVote vote, Addresses to) => new JsonObject()
        .Put("organization", vote.Faction is { } faction ? to.Of(faction) : null)
        .Put("name", vote.Faction is null ? WithoutFaction : vote.Label)
        .Put("yes", vote.Yes)
        .Put("no", vote.No)
        .Put("abstention", vote.Abstain)
        .Put("biased", vote.Biased)
        .Put("absent", vote.Absent);
}

/// <summary>Words of the API for values of ours.</summary>
internal static class Words
{
    /// <summary>"adoptedAmended"</summary>
    public static string Camel<T>(T value) where T : struct, Enum => Camel($"{value}");

    public static string Camel(string name) => $"{char.ToLowerInvariant(name[0])}{name[1..]}";
}
