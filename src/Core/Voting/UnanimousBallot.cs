using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Voting;

/// <summary>The vote that needs no counting: all who are there are in favour.</summary>
public static class UnanimousBallot
{
    /// <summary>Every faction with all its votes; one of which nobody is there is absent.</summary>
    /// <param name="subject">What was voted on.</param>
    /// <param name="present">How many of each faction are there, in the order of the table, with its name on the day.</param>
    public static Ballot Of(string subject, IEnumerable<(SeatShare Present, string Name)> present) => new(
        subject, BallotMatter.Motion,
        [.. present.Select(one => new FactionVote(one.Present.Faction, one.Name, one.Present.Seats, 0, 0, Absent: one.Present.Seats == 0))],
            null);
}
