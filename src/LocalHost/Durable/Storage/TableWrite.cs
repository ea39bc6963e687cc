using Azure.Data.Tables;

namespace Wiedervorlage.LocalHost.Durable.Storage;

/// <summary>One atomic write of an instance: its row, and perhaps pages of its log before it.</summary>
internal sealed record TableWrite(TableEntity Row, TableUpdateMode Mode, IReadOnlyList<TableEntity> NewPages, TableTag Next)
{
    private const int MostPieces = 100;
    private const int LongestTail = 100_000;
    private const int LongestPage = 400_000;

    /// <summary>An entity holds 1 MiB, a batch 4 MiB; a character takes two bytes.</summary>
    private const int LongestTurn = 4 * LongestPage;

    /// <summary>Appends to the row itself; null if the row would grow too much.</summary>
    public static TableWrite? Append(InstanceRow row, TableTag tag, string lines)
    {
        var pieces = Pieces.Split(lines).ToList();
        if (tag.Tail + pieces.Count > MostPieces || tag.TailLength + lines.Length > LongestTail) return null;
        var entity = TableRows.Changes(row, tag.Stored);
        return new(entity, TableUpdateMode.Merge, [], PutTail(entity, row, tag.Pages, tag.Tail, tag.TailLength, pieces));
    }

    /// <summary>Moves the row's tail to pages, together with what is new.</summary>
    public static TableWrite Spill(InstanceRow row, TableTag tag, string tail, string lines)
    {
        var text = tail + lines;
        if (text.Length > LongestTurn)
            throw new TooLargeException($"One turn of '{row.Id}' left {text.Length} characters of log, the most is {LongestTurn}.");
        List<TableEntity> pages = [];
        foreach (var piece in Pieces.Split(text, LongestPage))
        {
            var page = new TableEntity(row.Id, TableRows.PageKey(row.Execution, tag.Pages + pages.Count));
            Pieces.Put(page, "H", piece);
            pages.Add(page);
        }
        var entity = TableRows.Full(row);
        return new(entity, TableUpdateMode.Replace, pages, PutTail(entity, row, tag.Pages + pages.Count, 0, 0, []));
    }

    /// <summary>A new execution: nothing of the one before is left in the row.</summary>
    public static TableWrite Replace(InstanceRow row, TableTag tag, string lines)
    {
        if (lines.Length > LongestTail) return Spill(row, tag with { Pages = 0 }, "", lines);
        var entity = TableRows.Full(row);
        return new(entity, TableUpdateMode.Replace, [], PutTail(entity, row, 0, 0, 0, [.. Pieces.Split(lines)]));
    }

    /// <summary>The log that lies in the row itself.</summary>
    public static string Tail(TableEntity entity) =>
        string.Concat(Enumerable.Range(0, entity.GetInt32("Tail") ?? 0).Select(i => entity.GetString($"H{i:D3}")));

    /// <summary>Writes under the tag of what was read.</summary>
    public async Task<InstanceRow> SubmitAsync(TableClient table, InstanceRow row, CancellationToken cancellation)
    {
        var etag = ((TableTag)row.Tag!).ETag;
        if (NewPages.Count == 0)
        {
            var answer = await table.UpdateEntityAsync(Row, etag, Mode, cancellation);
            return row with { Tag = Next with { ETag = answer.Headers.ETag!.Value } };
        }
        var batch = NewPages.Select(page => new TableTransactionAction(TableTransactionActionType.UpsertReplace, page))
            .Append(new(TableTransactionActionType.UpdateReplace, Row, etag));
        var answers = (await table.SubmitTransactionAsync(batch, cancellation)).Value;
        return row with { Tag = Next with { ETag = answers[^1].Headers.ETag!.Value } };
    }

    private static TableTag PutTail(TableEntity entity, InstanceRow row, int pages, int tail, int length, List<string> pieces)
    {
        foreach (var piece in pieces)
        {
            entity[$"H{tail++:D3}"] = piece;
            length += piece.Length;
        }
        entity["Pages"] = pages;
        entity["Tail"] = tail;
        entity["TailLength"] = length;
        return new(default, row with { Tag = null }, pages, tail, length);
    }
}
