using Azure;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Imports;

/// <summary>Storage before whose n-th write the process dies. 0: never.</summary>
internal sealed class DyingStorage(IStorage inner) : IStorage, ITexts
{
    public int DiesAt { get; set; }

    public int Writes { get; set; }

    public ITexts Texts => this;

    public IRows Table(string name) => new Rows(inner.Table(name), this);

    public IMessages Queue(string name) => new Messages(inner.Queue(name), this);

    public Task<string> KeepAsync(string text, CancellationToken cancellation) => Write(() => inner.Texts.KeepAsync(text, cancellation));

    public Task<string> GetAsync(string name, CancellationToken cancellation) => inner.Texts.GetAsync(name, cancellation);

    public Task DropAsync(string name, CancellationToken cancellation) => Write(() => inner.Texts.DropAsync(name, cancellation));

    private T Write<T>(Func<T> write) => ++Writes == DiesAt ? throw new DiedHereException() : write();

    private sealed class Rows(IRows rows, DyingStorage storage) : IRows
    {
        public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation) => rows.GetAsync(partition, key, cancellation);

        public IAsyncEnumerable<Row> FindAsync(RowQuery query, CancellationToken cancellation) => rows.FindAsync(query, cancellation);

        public Task<ImmutableArray<ETag>?> WriteAsync(string partition, ImmutableArray<RowChange> changes, CancellationToken cancellation) =>
            storage.Write(() => rows.WriteAsync(partition, changes, cancellation));
    }

    private sealed class Messages(IMessages messages, DyingStorage storage) : IMessages
    {
        public Task SendAsync(string text, TimeSpan visibleAfter, CancellationToken cancellation) => storage.Write(() => messages.SendAsync(text, visibleAfter, cancellation));
    }
}

internal sealed class DiedHereException : Exception;
