using System.Text.Json.Nodes;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>A published motion as a paper.</summary>
public static class ServedPapers
{
    /// <param name="motion">A published one.</param>
    /// <param name="parts">What is embedded in it.</param>
    /// <param name="related">Published motions it relates to, or that relate to it.</param>
    /// <param name="to">Addresses of this installation.</param>
    public static Draft Of(Motion motion, PaperParts parts, IEnumerable<MotionId> related, Addresses to)
    {
        var content = new JsonObject()
            .Put("body", to.City)
            .Put("name", motion.Content.Title)
            .Put("reference", motion.Reference)
            .Put("date", Berlin.DateOf(motion.FiledAt))
            .Put("paperType", German(motion.Content.Kind))
            .Put("relatedPaper", related.Select(to.Of))
            .Put("mainFile", parts.Files.FirstOrDefault())
            .Put("auxiliaryFile", parts.Files.Skip(1))
            .Put("originatorOrganization", motion.Content.Factions.Select(to.Of))
            .Put("underDirectionOf", motion.Readings.Select(FollowUps.LeaderOf).OfType<Bodies.UnitId>().Distinct().Select(to.Of))
            .Put("consultation", parts.Consultations)
            .Put("web", to.Page(motion.Id))
            .Put(Vendor.State, ServedStates.Of(motion, to));
        return new(ServedType.Paper, motion.Id.Value, parts.FollowUps.Into(content));
    }

    private static string German(MotionKind kind) => kind switch
    {
        MotionKind.FurtherReaching => "weitergehender Sachantrag",
        MotionKind.Amendment => "Änderungsantrag",
        MotionKind.Supplement => "Ergänzungsantrag",
        MotionKind.Inquiry => "Anfrage",
        _ => "Antrag",
    };
}

/// <summary>What is embedded in a paper, as served.</summary>
/// <param name="Files">The main file first.</param>
/// <param name="Consultations">In order.</param>
/// <param name="FollowUps">Of all its readings.</param>
public sealed record PaperParts(ImmutableArray<JsonObject> Files, ImmutableArray<JsonObject> Consultations, FollowUpsServed FollowUps);
