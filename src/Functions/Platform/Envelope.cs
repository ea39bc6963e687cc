using Wiedervorlage.Core;

namespace Wiedervorlage.Functions.Platform;

/// <summary>With what a command comes.</summary>
/// <param name="CommandId">Whoever repeats a command repeats its id.</param>
/// <param name="By">Who acts.</param>
/// <param name="Client">Wakes what waits for the facts; null where nothing does.</param>
/// <param name="Seen">The version the caller has looked at (If-Match); null: whatever stands.</param>
internal sealed record Envelope(string CommandId, Actor By, DurableTaskClient? Client = null, int? Seen = null);
