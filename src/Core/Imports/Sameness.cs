using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Imports;

/// <summary>Whether two pieces of master data say the same: lists are compared by what is in them.</summary>
public static class Sameness
{
    /// <summary>Compares name, rules, seats and addresses.</summary>
    public static bool Same(Body one, Body other) =>
        one.Seats.SequenceEqual(other.Seats) && one.Rules.ClosedOn.SequenceEqual(other.Rules.ClosedOn) && one.Rules.StandingItems.SequenceEqual(other.Rules.StandingItems)
        && one == other with { Seats = one.Seats, Rules = other.Rules with { ClosedOn = one.Rules.ClosedOn, StandingItems = one.Rules.StandingItems } };

    /// <summary>Compares name, address and domains.</summary>
    public static bool Same(Faction one, Faction other) => one.MailDomains.SequenceEqual(other.MailDomains) && one == other with { MailDomains = one.MailDomains };
}
