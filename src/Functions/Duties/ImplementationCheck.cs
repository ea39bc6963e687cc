using Wiedervorlage.Functions.Checks;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Looks at an implementation again: whether the unit that leads it was told.</summary>
internal sealed class ImplementationCheck(ImplementationCommands commands, LeadMails mails) : IChecked
{
    public const string Name = "implementation";

    public string Kind => Name;

    public async Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await commands.FindStoredAsync(new(id), cancellation) is { } stored) await mails.WriteAsync(stored, cancellation);
    }
}
