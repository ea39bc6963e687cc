using Wiedervorlage.Core.Resolutions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Resolutions;

/// <summary>
/// All resolutions in one text, for who has no memory of them. Its name stands beside what it was made of, so that one is not lost
/// without the other. The text of before stays until the next one: somebody may be about to read it.
/// </summary>
internal sealed class WrittenRegister(Documents<RegisterText> names, IStorage storage)
{
    private const string Partition = "register";
    private const string Id = "resolutions";

    public async Task<WrittenResolutions?> ReadAsync(CancellationToken cancellation) =>
        await names.LoadAsync(Partition, Id, cancellation) is { Value.Text: var text }
            ? Json.Read<WrittenResolutions>(await storage.Texts.GetAsync(text, cancellation))
            : null;

    /// <summary>Nothing is written when somebody else just has.</summary>
    public async Task WriteAsync(WrittenResolutions all, CancellationToken cancellation)
    {
        var was = await names.LoadAsync(Partition, Id, cancellation);
        var text = await storage.Texts.KeepAsync(Json.Write(all), cancellation);
        if (text == was?.Value.Text) return;
        if (await names.SaveAsync(Partition, Id, new(text, was?.Value.Text), was, cancellation) is null) return;
        if (was?.Value.Before is { } old && old != text) await storage.Texts.DropAsync(old, cancellation);
    }
}

/// <summary>The names of the text and of the one before.</summary>
internal sealed record RegisterText(string Text, string? Before);

/// <summary>All, up to a change.</summary>
/// <param name="To">When the last change in it was.</param>
/// <param name="All">In whatever order.</param>
internal sealed record WrittenResolutions(Instant To, ImmutableArray<Resolution> All);
