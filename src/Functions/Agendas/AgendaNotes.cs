using Wiedervorlage.Core;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Agendas;

/// <summary>Long texts lie beside the facts under their hash, so that an agenda of 200 items stays small.</summary>
internal sealed class AgendaNotes(IStorage storage)
{
    public const int Longest = 200_000;

    /// <summary>In characters; above it a text is kept elsewhere.</summary>
    public const int LongestHere = 8_000;

    public static Refusal.Invalid? Refuse(string? text) =>
        text?.Length > Longest ? new("note", $"Die Erläuterung hat {text.Length} Zeichen; möglich sind {Longest}. Längeres gehört in eine Vorlage.") : null;

    public async Task<AgendaNote?> KeepAsync(string? text, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Length <= LongestHere ? new(text, null) : new(null, await storage.Texts.KeepAsync(text, cancellation));
}
