using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Checks;

/// <summary>
/// Says that what is published of something may have changed. Whoever publishes looks at the facts by then (OParl/Serving); what is
/// lost by a crash
/// is found by the check of the fact itself, or by the daily look at everything.
/// </summary>
internal sealed class Publishing(CheckQueue checks, Settings settings)
{
    public const string Name = "published";
    public const string Motion = "motion";
    public const string MotionAgain = "again";
    public const string Meeting = "meeting";
    public const string Duty = "duty";
    public const string Implementation = "work";
    public const string MasterData = "masterData";

    public Task ChangedAsync(MotionId motion, CancellationToken cancellation) => SendAsync(Motion, motion.Value, cancellation);

    /// <summary>Also when the motion itself has not changed: what is shown with it has.</summary>
    /// <param name="later">True: not before what the caller writes now can be seen.</param>
    public Task ChangedAroundAsync(MotionId motion, CancellationToken cancellation, bool later = false) =>
        checks.EnqueueAsync(Name, $"{MotionAgain}:{motion}", later ? settings.CheckAfter() : TimeSpan.Zero, cancellation);

    public Task ChangedAsync(MeetingId meeting, CancellationToken cancellation) => SendAsync(Meeting, meeting.Value, cancellation);

    public Task ChangedAsync(DutyId duty, CancellationToken cancellation) => SendAsync(Duty, duty.Value, cancellation);

    public Task ChangedAsync(ImplementationId work, CancellationToken cancellation) => SendAsync(Implementation, work.Value, cancellation);

    /// <summary>A body, a faction or a unit.</summary>
    public Task MasterDataChangedAsync(CancellationToken cancellation) => SendAsync(MasterData, "", cancellation);

    private Task SendAsync(string what, string id, CancellationToken cancellation) =>
        checks.EnqueueAsync(Name, $"{what}:{id}", TimeSpan.Zero, cancellation);
}
