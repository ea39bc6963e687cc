using System.Text.Json.Nodes;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>One meeting of a motion: where it was read, or stands now.</summary>
/// <param name="Meeting">Where.</param>
/// <param name="Body">Whose meeting.</param>
/// <param name="Readings">What was recorded there; empty: nothing yet.</param>
/// <param name="Role">What the body does with it.</param>
public sealed record ServedTurn(MeetingId Meeting, BodyId Body, ImmutableArray<Reading> Readings, ConsultationRole Role)
{
    /// <summary>All turns of a motion, in the order of the first reading in each, the place it has now last.</summary>
    /// <param name="motion">A published one.</param>
    /// <param name="bodyOf">Whose meeting that is, on whose agenda it stands now.</param>
    public static ImmutableArray<ServedTurn> Of(Motion motion, BodyId bodyOf)
    {
        var read = motion.Readings.GroupBy(reading => reading.Meeting)
            .Select(turn => new ServedTurn(turn.Key, turn.Last().Body, [.. turn], turn.Last().Role)).ToImmutableArray();
        return motion.Place() is { } place && read.All(turn => turn.Meeting != place.Meeting)
            ? read.Add(new(place.Meeting, bodyOf, [], Consultations.RoleNow(motion with { Body = bodyOf })))
            : read;
    }
}

/// <summary>Consultations: a motion in a meeting, and the turns of its Beratungsfolge that are still ahead.</summary>
public static class ServedConsultations
{
    /// <summary>The list of the consultations of one meeting; not served.</summary>
    public static string ShelfOf(MeetingId meeting) => $"meeting.{meeting}";

    /// <param name="motion">A published one.</param>
    /// <param name="turn">One of its meetings.</param>
    /// <param name="item">Key of the item on the meeting's agenda; null while there is none that is published.</param>
    /// <param name="followUps">Duties and implementations that came of this turn, as served.</param>
    /// <param name="to">Addresses of this installation.</param>
    public static Draft Of(Motion motion, ServedTurn turn, string? item, FollowUpsServed followUps, Addresses to)
    {
        var content = Head(motion, turn.Body, turn.Role, to)
            .Put("meeting", to.Of(turn.Meeting))
            .Put("agendaItem", item is null ? null : to.Item(turn.Meeting, item))
            .Put(Vendor.Reading, turn.Readings.Select(reading => ServedReadings.Of(motion, reading, to)));
        return new(ServedType.Consultation, Addresses.Joined(motion.Id.Value, turn.Meeting.Value), followUps.Into(content))
        {
            Shelves = [Addresses.KeyOf(turn.Body), ShelfOf(turn.Meeting)],
        };
    }

    /// <summary>What is still ahead of it, in order: bodies of its sequence whose meeting nobody knows yet.</summary>
    public static IEnumerable<Draft> Ahead(Motion motion, Addresses to)
    {
        if (motion.State.HasEnded()) yield break;
        var isOn = motion.Place() is not null || motion.Readings.Any(reading => reading.Step == motion.SequenceAt);
        for (var at = motion.SequenceAt + (isOn ? 1 : 0); at < motion.Sequence.Length; at++)
        {
            var step = motion.Sequence[at];
            yield return new(ServedType.Consultation, $"{motion.Id}.step.{at + 1}", Head(motion, step.Body, step.Role, to))
            {
                Shelves = [Addresses.KeyOf(step.Body)],
            };
        }
    }

    private static JsonObject Head(Motion motion, BodyId body, ConsultationRole role, Addresses to) => new JsonObject()
        .Put("paper", to.Of(motion.Id))
        .Put("organization", [to.Of(body)])
        .Put("role", role.German())
        .Put("authoritative", role == ConsultationRole.Decision);
}

/// <summary>Duties and implementations as they are served, with what shows them.</summary>
/// <param name="Duties">Whole objects.</param>
/// <param name="Works">Whole objects.</param>
public sealed record FollowUpsServed(ImmutableArray<JsonObject> Duties, ImmutableArray<JsonObject> Works)
{
    /// <summary>Nothing came of it.</summary>
    public static FollowUpsServed None { get; } = new([], []);

    /// <summary>Puts them into the object they came of.</summary>
    public JsonObject Into(JsonObject content) => content.Put(Vendor.ReportingDuty, Duties).Put(Vendor.Implementation, Works);
}
