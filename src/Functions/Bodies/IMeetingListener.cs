using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Functions.Bodies;

/// <summary>
/// Something that hangs on meetings: motions, duties, a meeting's own preparation, its agenda.
/// Told at least once, after the meeting was stored.
/// </summary>
internal interface IMeetingListener
{
    Task ChangedAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation);
}
