using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>Whether what is to be recorded can be meant, and what Core adds to it: body, day, role in the sequence, warnings, numbers of duties.</summary>
internal static class ReadingCheck
{
    /// <param name="reading">As the office entered it.</param>
    /// <param name="was">What it takes the place of; null when it is new.</param>
    /// <param name="motion">Whose reading it is.</param>
    /// <param name="world">The body of the meeting as it stood on its day.</param>
    public static Answer<Reading> Of(Reading reading, Reading? was, Motion motion, MotionWorld world)
    {
        if (world.Calendar.Find(reading.Meeting) is not { } meeting) return new Refusal.Unknown("die Sitzung", reading.Meeting.Value);
        if (Refuse(reading, was, meeting, world) is { } refusal) return refusal;
        var text = string.IsNullOrWhiteSpace(reading.ResolutionText) ? null : reading.ResolutionText;
        var placed = InTurn(reading with { Body = meeting.Body, Item = Meetings.ItemNumber.Normal(reading.Item), On = meeting.On, ResolutionText = text }, was, motion);
        return Overtaken.Number(placed with { Warnings = ReadingWarnings.For(placed, motion.Content, world.Body.Seats) }, was is { MovedWith: null } ? was : null);
    }

    /// <summary>Says the same, as far as a person enters it.</summary>
    public static bool Says(this Reading one, Reading other) =>
        one.Meeting == other.Meeting && Meetings.ItemNumber.AreSame(one.Item, other.Item) && one.Result == other.Result && Equals(one.Target, other.Target) && one.ReferredTo == other.ReferredTo
        && one.ResolutionText == other.ResolutionText && one.Note == other.Note && one.LeadUnit == other.LeadUnit && one.SettledBy == other.SettledBy && one.NoQuorum == other.NoQuorum && one.Annexes.SequenceEqual(other.Annexes)
        && one.Duties.Select(wish => wish with { Number = null }).SequenceEqual(other.Duties.Select(wish => wish with { Number = null }))
        && one.Ballots.Length == other.Ballots.Length && one.Ballots.Zip(other.Ballots).All(pair => pair.First.Says(pair.Second));

    private static Refusal? Refuse(Reading reading, Reading? was, Meetings.Meeting meeting, MotionWorld world)
    {
        if (meeting.On > world.Today) return new Refusal.Invalid("meeting", $"Die Sitzung ist erst am {GermanDates.Of(meeting.On)}; ein Ergebnis gibt es noch nicht.");
        if (!meeting.TakesPlace) return new Refusal.Invalid("meeting", "Diese Sitzung ist abgesagt; sie hat nichts beraten.");
        if (!Meetings.ItemNumber.IsOne(reading.Item)) return new Refusal.Invalid("item", $"„{reading.Item}“ ist kein Tagesordnungspunkt. Erwartet wird {Meetings.ItemNumber.Allowed}.");
        if (reading.Result is ReadingResult.Referred && reading.ReferredTo is null) return new Refusal.Invalid("target", "Verwiesen wird an ein Gremium; es fehlt.");
        if (reading.Result is ReadingResult.Referred && reading.ReferredTo == meeting.Body) return new Refusal.Invalid("target", "Verwiesen wird an ein anderes Gremium; im selben ist der Antrag vertagt (postponed).");
        return reading.Ballots.Select(BallotRefusals.For).FirstOrDefault(one => one is not null)
            ?? MotionTargets.Refuse(reading.Target, was?.Target, meeting.On, world);
    }

    /// <summary>A reading that was corrected keeps its turn in the sequence; a new one takes the turn that it is now.</summary>
    private static Reading InTurn(Reading reading, Reading? was, Motion motion)
    {
        var then = was is null ? motion : motion with { SequenceAt = was.Step, Body = was.Body };
        return reading with { Role = Consultations.RoleNow(then), Step = then.SequenceAt, GoesOnTo = Consultations.GoesOnTo(then, reading.Result) };
    }
}
