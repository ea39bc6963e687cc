using Wiedervorlage.Functions.Checks;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Looks at a duty again: whether all are told that it owes, and everybody can read it.</summary>
internal sealed class DutyCheck(DutyCommands commands, AnswerMails mails, Publishing publishing) : IChecked
{
    public const string Name = "duty";

    public string Kind => Name;

    public async Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await commands.FindAsync(new(id), cancellation) is not { } stored) return;
        await mails.WriteOlderAsync(await mails.WriteAsync(stored, cancellation), cancellation);
        await publishing.ChangedAsync(stored.State.Id, cancellation);
    }
}
