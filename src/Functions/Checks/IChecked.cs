namespace Wiedervorlage.Functions.Checks;

/// <summary>
/// A kind of fact that is looked at again after every change. A <c>check {kind, id}</c> message lies in the queue before the fact is stored, so wherever
/// the process dies, the derived rows, the mails and the orchestration are put right from the facts. Does nothing if all is well.
/// </summary>
internal interface IChecked
{
    string Kind { get; }

    Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation);
}
