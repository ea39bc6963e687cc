namespace Wiedervorlage.Functions.Procedures;

/// <summary>
/// A kind of fact that an orchestration carries. From the facts alone (never an index, never the task hub) it finds what should be under way: the daily
/// watchdog resumes what is late (P13), <c>POST /api/admin/resume</c> everything, also after the loss of the whole task hub.
/// </summary>
internal interface IResumable
{
    /// <summary>Starts or wakes; harmless for what is under way already.</summary>
    /// <param name="client">The task hub.</param>
    /// <param name="onlyLate">Only what had something to do by now and has not done it.</param>
    /// <param name="cancellation">Stops between two.</param>
    /// <returns>How many were woken.</returns>
    Task<int> ResumeAsync(DurableTaskClient client, bool onlyLate, CancellationToken cancellation);
}
