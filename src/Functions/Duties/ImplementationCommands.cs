using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Carries commands to the implementations' facts (partition = body).</summary>
internal sealed class ImplementationCommands(Facts<Implementation, ImplementationEvent> implementations, TimeProvider time)
{
    /// <summary>Opens an implementation; one that is there already stays as it is.</summary>
    public Task<Handled<Implementation>> OpenAsync(ImplementationCommand.Open command, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        return implementations.HandleAsync(
            new(command.Body.Value, command.Id.Value), known => ImplementationDecider.Decide(command, known, Berlin.DateOf(now)), $"open-{command.Id}", "procedure", now, cancellation);
    }
}
