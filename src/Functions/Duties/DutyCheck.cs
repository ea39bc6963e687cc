using Wiedervorlage.Functions.Checks;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Looks at a duty's latest events again: whether all are told.</summary>
internal sealed class DutyCheck(DutyCommands commands, AnswerMails mails) : IChecked
{
    public const string Name = "duty";

    /// <summary>A command leads to few events; those before have had their own check.</summary>
    private const int Latest = 40;

    public string Kind => Name;

    public async Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await commands.FindAsync(new(id), cancellation) is { } stored) await mails.WriteAsync(stored, stored.Version - Latest, cancellation);
    }
}
