using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Papers;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>Which motion has a number. Written before the fact, so that of two at the same moment one is refused.</summary>
internal sealed record PaperClaim(MotionId Motion, string Reference, Instant At);

/// <summary>A paper number exists once. Its claim goes over when its motion has another number since, or never got it.</summary>
internal sealed class PaperClaims(
    Documents<PaperClaim> claims, Documents<MotionSummary> summaries, Facts<Motion, MotionEvent> motions, PaperNumbering numbering,
    Clock clock)
{
    private const string Partition = "references";

    /// <summary>A claim without its fact is one of a moment ago; older, its command has died.</summary>
    private static readonly Duration _pending = Duration.FromMinutes(10);

    /// <summary>Claims the number for a motion. Null: it has it; else who has it, and which is free.</summary>
    public async Task<Refusal?> RefuseAsync(MotionId motion, string reference, CancellationToken cancellation) =>
        (await Races.TryAsync(async () =>
        {
            var was = await claims.LoadAsync(Partition, Key(reference), cancellation);
            if (was?.Value.Motion == motion) return new Outcome(null);
            var holder = was is not null && await HoldsAsync(was.Value, cancellation) ? was.Value.Motion
                : (await AllAsync(cancellation)).FirstOrDefault(one => one.Id != motion && numbering.AreSame(one.Reference, reference))?.Id;
            if (holder is { } other) return new Outcome(await TakenAsync(reference, other, cancellation));
            return await claims.SaveAsync(Partition, Key(reference), new(motion, reference, clock.Now), was, cancellation) is null
                ? null : new Outcome(null);
        }) ?? new Outcome(new Refusal.LostRace())).Refusal;

    /// <summary>The next free one of a year.</summary>
    public async Task<string> NextAsync(int year, CancellationToken cancellation)
    {
        var taken = (await AllAsync(cancellation)).Select(one => one.Reference).OfType<string>().ToList();
        await foreach (var claim in claims.ScanAsync(Partition, cancellation)) taken.Add(claim.Value.Reference);
        return PaperSeries.Next(taken, year, numbering);
    }

    private async Task<bool> HoldsAsync(PaperClaim claim, CancellationToken cancellation)
    {
        var key = StreamKey.Alone(claim.Motion.Value);
        if ((await motions.LoadAsync(key, cancellation))?.State is not { } holder) return false;
        if (numbering.AreSame(holder.Reference, claim.Reference)) return true;
        var had = (await motions.EventsAsync(key, cancellation)).Any(one =>
            one.Event is MotionEvent.ReferenceAssigned given && numbering.AreSame(given.Reference, claim.Reference));
        return !had && clock.Now - claim.At < _pending;
    }

    private async Task<Refusal> TakenAsync(string reference, MotionId holder, CancellationToken cancellation)
    {
        var title = (await summaries.LoadAsync(MotionSummary.Partition, holder.Value, cancellation))?.Value.Title ?? holder.Value;
        var year = numbering.Parts(reference) is var (_, its, _) && its > 0 ? its : clock.Today.Year;
        return new Refusal.Invalid(
            "reference", $"Die Drucksachennummer {reference} hat schon der Antrag „{title}“ ({holder}). "
            + $"Die nächste freie ist {await NextAsync(year, cancellation)}.");
    }

    private async Task<List<MotionSummary>> AllAsync(CancellationToken cancellation)
    {
        var all = new List<MotionSummary>();
        await foreach (var summary in summaries.ScanAsync(MotionSummary.Partition, cancellation)) all.Add(summary.Value);
        return all;
    }

    /// <summary>Two spellings of one number are one key; a number may contain any sign.</summary>
    private string Key(string reference) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(numbering.KeyOf(reference))));

    private sealed record Outcome(Refusal? Refusal);
}
