namespace Wiedervorlage.Functions.Storage;

/// <summary>
/// The little that the stores ask of storage, so that they run on Azure and, for ten simulated years, in memory.
/// Names are those of <see cref="Tables"/> and <see cref="Queues"/>.
/// </summary>
internal interface IStorage
{
    IRows Table(string name);

    IMessages Queue(string name);

    /// <summary>Content-addressed texts.</summary>
    ITexts Texts { get; }
}

/// <summary>A queue, as its sender sees it.</summary>
internal interface IMessages
{
    /// <param name="visibleAfter">Real time, at most 7 days; zero: at once.</param>
    Task SendAsync(string text, TimeSpan visibleAfter, CancellationToken cancellation = default);
}

/// <summary>Texts under the SHA-256 of their UTF-8 bytes: written once, never changed, shared by whoever keeps the same.</summary>
internal interface ITexts
{
    /// <returns>The name to get it back by: 64 lower-case hexadecimal digits.</returns>
    Task<string> KeepAsync(string text, CancellationToken cancellation = default);

    /// <summary>Throws when nothing was kept under the name.</summary>
    Task<string> GetAsync(string name, CancellationToken cancellation = default);

    /// <summary>Takes a text away, or does nothing when it is gone. Only for texts that nobody else can have kept.</summary>
    Task DropAsync(string name, CancellationToken cancellation = default);
}
