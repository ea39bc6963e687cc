using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Tests.Storage;

/// <summary>Counts what is asked of the tables and texts of another storage: a query is one call, its pages are not told apart.</summary>
internal sealed class CountedStorage(IStorage inner) : IStorage
{
    private const string OfTexts = "texts";
    private readonly ConcurrentDictionary<string, int> _calls = new();

    public ITexts Texts => new CountedTexts(this, inner.Texts);

    /// <summary>Of the tables named, and of texts.</summary>
    public int Calls(params string[] tables) => tables.Append(OfTexts).Sum(name => _calls.GetValueOrDefault(name));

    public IRows Table(string name) => new CountedRows(this, name, inner.Table(name));

    public IMessages Queue(string name) => inner.Queue(name);

    private void Count(string what) => _calls.AddOrUpdate(what, 1, (_, calls) => calls + 1);

    private sealed class CountedRows(CountedStorage counter, string table, IRows inner) : IRows
    {
        public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation)
        {
            counter.Count(table);
            return inner.GetAsync(partition, key, cancellation);
        }

        public async IAsyncEnumerable<Row> FindAsync(RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
        {
            counter.Count(table);
            await foreach (var row in inner.FindAsync(query, cancellation)) yield return row;
        }

        public Task<ImmutableArray<ETag>?> WriteAsync(string partition, ImmutableArray<RowChange> changes, CancellationToken cancellation)
        {
            counter.Count(table);
            return inner.WriteAsync(partition, changes, cancellation);
        }
    }

    private sealed class CountedTexts(CountedStorage counter, ITexts inner) : ITexts
    {
        public Task<string> KeepAsync(string text, CancellationToken cancellation)
        {
            counter.Count(OfTexts);
            return inner.KeepAsync(text, cancellation);
        }

        public Task<string> GetAsync(string name, CancellationToken cancellation)
        {
            counter.Count(OfTexts);
            return inner.GetAsync(name, cancellation);
        }

        public Task DropAsync(string name, CancellationToken cancellation)
        {
            counter.Count(OfTexts);
            return inner.DropAsync(name, cancellation);
        }
    }
}
