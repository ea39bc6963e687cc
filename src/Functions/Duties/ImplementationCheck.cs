using Wiedervorlage.Functions.Checks;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Looks at an implementation again: whether the unit that leads it was told, and everybody can read it.</summary>
internal sealed class ImplementationCheck(ImplementationCommands commands, LeadMails mails, Publishing publishing) : IChecked
{
    public const string Name = "implementation";

    public string Kind => Name;

    public async Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await commands.FindStoredAsync(new(id), cancellation) is not { } stored) return;
        await mails.WriteAsync(stored, cancellation);
        await publishing.ChangedAsync(stored.State.Id, cancellation);
    }
}
