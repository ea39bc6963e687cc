using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Web.Letters.Motions;

namespace Wiedervorlage.Functions.Motions;

/// <summary>Writes the letters a motion owes into the outbox.</summary>
internal sealed class MotionMails(
    MasterData data, Mailroom mailroom, MotionWorlds worlds, WorkLinks works, UnderstandingLinks understandings, Settings settings)
{
    public async Task WriteAsync(OwedMail owed, Motion motion, CancellationToken cancellation)
    {
        if (await mailroom.HasAsync(owed, cancellation)) return;
        var world = await worlds.OfAsync(motion.Concerned(), cancellation) ?? throw new InvalidOperationException($"No body {motion.Concerned()}.");
        var factions = new List<string>();
        foreach (var faction in motion.Content.Factions) factions.Add((await data.FactionAsync(faction, cancellation))?.On(world.Today).Name ?? faction.Value);
        var facts = new MotionLetterFacts(
            motion, world.Body, world.Calendar, string.Join(" und ", factions), settings.BaseUrl,
            (reading, unit) => works.For(ImplementationId.Of(motion.Id.Value, reading), unit))
        {
            Bodies = await NamesAsync(motion, world, cancellation),
            UnderstandingUrl = MotionUnderstanding.IsAskedFor(motion) ? understandings.For(motion.Id) : null,
        };
        await mailroom.WriteAsync(owed, MotionLetters.Write(owed, facts), cancellation);
    }

    private async Task<ImmutableDictionary<BodyId, string>> NamesAsync(Motion motion, MotionWorld world, CancellationToken cancellation)
    {
        var names = ImmutableDictionary<BodyId, string>.Empty;
        foreach (var body in motion.Readings.Select(reading => reading.Body).Concat(motion.Sequence.Select(step => step.Body)).Distinct().Where(body => body != world.Body.Id))
            if (await data.BodyAsync(body, cancellation) is { } known)
                names = names.Add(body, known.On(world.Today).Name);
        return names;
    }
}
