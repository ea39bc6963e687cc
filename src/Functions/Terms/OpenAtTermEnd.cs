using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Terms;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Terms;

/// <summary>Everything of a body that was begun in a term and is still open: motions, duties, implementations.</summary>
internal sealed class OpenAtTermEnd(Documents<MotionSummary> motions, Facts<ReportingDuty, DutyEvent> duties, ImplementationCommands implementations)
{
    public async Task<ImmutableArray<OpenLine>> LinesAsync(BodyId body, LocalDate ended, CancellationToken cancellation)
    {
        var lines = new List<OpenLine>();
        await foreach (var motion in motions.ScanAsync(MotionSummary.Partition, cancellation))
            if (motion.Value.Body == body && !motion.Value.State.HasEnded())
                lines.Add(Line(motion.Value, ended));
        await foreach (var duty in duties.ScanAsync(body.Value, cancellation))
            if (duty.State.IsOpen)
                lines.Add(Line(duty.State, ended));
        lines.AddRange((await implementations.AllAsync(body, cancellation)).Where(work => work.IsListed && work.State != WorkState.Done).Select(work => Line(work, ended)));
        return [.. lines.Where(line => line.Since <= ended).OrderBy(line => line.Item.Kind).ThenBy(line => line.Since).ThenBy(line => line.Item.Id, StringComparer.Ordinal)];
    }

    private static OpenLine Line(MotionSummary motion, LocalDate ended) => new(
        new(OpenKind.Motion, motion.Id.Value), motion.ReceivedOn, motion.Reference, motion.Title,
        MotionTransitions.German(motion.State), motion.Public, motion.CarriedOverFrom >= ended);

    private static OpenLine Line(ReportingDuty duty, LocalDate ended) => new(
        new(OpenKind.Duty, duty.Id.Value), duty.Origin.On, duty.Origin.Reference, duty.What, DutyLine.Of(duty).StateOfWork(), duty.Public, duty.CarriedOverFrom >= ended);

    private static OpenLine Line(Implementation work, LocalDate ended) => new(
        new(OpenKind.Implementation, work.Id.Value), work.Origin.On, work.Origin.Reference, work.Subject, work.StateOfWork(), work.Public, work.CarriedOverFrom >= ended);
}
