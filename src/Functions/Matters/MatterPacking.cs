using System.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Minutes.Excerpts;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Minutes;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Matters;

namespace Wiedervorlage.Functions.Matters;

/// <summary>
/// One motion with everything that belongs to it as a ZIP with a readable index: for the city's records system, non-public ones as
/// well.
/// </summary>
internal sealed class MatterPacking(MatterSources sources, MatterPages pages, Excerpts excerpts, MasterData data, IKeptFiles files)
{
    /// <summary>False when there is no such motion; throws <see cref="MatterTooLargeException"/> when it is too large.</summary>
    public async Task<bool> PackAsync(MotionId id, Stream into, CancellationToken cancellation)
    {
        if (await sources.FindAsync(id, cancellation) is not { } record) return false;
        using var zip = new MatterZip(into);
        ImmutableArray<MatterPart> parts =
        [
            new("Antrag", await MotionAsync(record.Motion, zip, cancellation)),
            new("Auszüge aus den Niederschriften", await ExcerptsAsync(record.Motion, zip, cancellation)),
            new("Berichte", await ReportsAsync(record, zip, cancellation)),
            new("Daten", await DataAsync(record, zip, cancellation)),
        ];
        var index = new Matter(
            $"{record.Motion.Reference} {record.Motion.Content.Title}".Trim(), await FactsAsync(record, cancellation),
            [.. parts.Where(part => !part.Documents.IsEmpty)], [.. record.History()], await sources.MailsAsync(record, cancellation));
        var page = await pages.RenderAsync<MatterIndex>(nameof(MatterIndex.Matter), index);
        await zip.AddAsync("index.html", "Inhalt", "text/html", page, cancellation);
        return true;
    }

    private async Task<ImmutableArray<MatterDocument>> MotionAsync(Motion motion, MatterZip zip, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<MatterDocument>();
        all.Add(await zip.AddAsync("antrag/antrag.txt", "Text des Antrags", ServedFiles.TextOf(motion), cancellation));
        foreach (var (file, number) in motion.Content.Files.Select((file, index) => (file, index + 1)))
            all.Add(await KeptAsync(zip, $"antrag/{number:00}-{MatterZip.Safe(file.Name)}", file.Name, file.Type, file.Key, cancellation));
        return all.ToImmutable();
    }

    private async Task<ImmutableArray<MatterDocument>> ExcerptsAsync(Motion motion, MatterZip zip, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<MatterDocument>();
        foreach (var id in motion.Readings.Select(reading => reading.Meeting).Distinct())
            if (await data.MeetingAsync(id, cancellation) is { } meeting
                && await excerpts.FindAsync(motion, meeting, cancellation) is { } excerpt)
                all.Add(await zip.AddAsync(
                    $"auszuege/{meeting.On:uuuu-MM-dd}-{id}.html", ExcerptLayout.Title(excerpt), "text/html",
                    await pages.RenderAsync<MatterExcerpt>(nameof(MatterExcerpt.Excerpt), excerpt), cancellation));
        return all.ToImmutable();
    }

    private async Task<ImmutableArray<MatterDocument>> ReportsAsync(MatterRecord record, MatterZip zip, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<MatterDocument>();
        foreach (var (duty, _) in record.Duties)
            foreach (var report in duty.Reports)
            {
                var path = $"berichte/{report.On:uuuu-MM-dd}-{MatterZip.Safe(report.Id)}";
                var title = $"{duty.What}, {GermanDates.Of(report.On)}";
                if (report.Text is { Length: > 0 } text) all.Add(await zip.AddAsync($"{path}.txt", $"{title}: Text", text, cancellation));
                foreach (var name in report.AllFiles())
                {
                    var file = Path.GetFileName(name);
                    all.Add(await KeptAsync(zip, $"{path}-{MatterZip.Safe(file)}", $"{title}: {file}", "", name, cancellation));
                }
            }
        return all.ToImmutable();
    }

    private static async Task<ImmutableArray<MatterDocument>> DataAsync(MatterRecord record, MatterZip zip, CancellationToken cancellation)
    {
        var duties = record.Duties.Select(one => new { one.Duty, one.Events });
        (string Name, string Title, string Json)[] all =
        [
            ("antrag", "Antrag mit allen Ereignissen", Json.Write(new { record.Motion, record.Events })),
            ("berichtspflichten", "Berichtspflichten mit allen Ereignissen", Json.Write(duties)),
            ("umsetzungen", "Umsetzungen mit allen Ereignissen", Json.Write(record.Works.Select(one => new { one.Work, one.Events }))),
        ];
        var documents = ImmutableArray.CreateBuilder<MatterDocument>();
        foreach (var (name, title, json) in all)
            documents.Add(await zip.AddAsync($"daten/{name}.json", title, "application/json", Encoding.UTF8.GetBytes(json), cancellation));
        return documents.ToImmutable();
    }

    /// <summary>A file that is gone is named as missing, and the rest is packed.</summary>
    private async Task<MatterDocument> KeptAsync(
        MatterZip zip, string path, string title, string type, string key, CancellationToken cancellation)
    {
        if (await files.OpenAsync(key, cancellation) is not { } kept) return new(path, title, type, 0, null);
        await using var content = kept.Content;
        return await zip.AddAsync(path, title, type.Length > 0 ? type : kept.Type, content, cancellation);
    }

    private async Task<ImmutableArray<(string Name, string Value)>> FactsAsync(MatterRecord record, CancellationToken cancellation)
    {
        var motion = record.Motion;
        var factions = new List<string>();
        foreach (var faction in motion.Content.Factions) factions.Add(await sources.NameAsync(faction, cancellation));
        var leads = new List<string>();
        foreach (var unit in motion.Readings.Select(FollowUps.LeaderOf).OfType<UnitId>().Distinct())
            leads.Add(await sources.NameAsync(unit, cancellation));
        (string, string?)[] all =
        [
            ("Vorgang", motion.Id.Value), ("Drucksachennummer", motion.Reference), ("Titel", motion.Content.Title),
            ("Art", ExcerptWords.German(motion.Content.Kind)), ("Antragsteller", string.Join(", ", factions)),
            ("Gremium", await sources.NameAsync(motion.Concerned(), cancellation)), ("Öffentlich", motion.Content.Public ? "ja" : "nein"),
            ("Eingang", MatterSources.Local(motion.FiledAt)), ("Stand", MotionTransitions.German(motion.State)),
            ("Federführend", string.Join(", ", leads)),
            ("Letztes Ereignis", $"Nr. {record.Events[^1].Number} vom {MatterSources.Local(record.Events[^1].At)}"),
        ];
        return [.. all.Where(one => !string.IsNullOrEmpty(one.Item2)).Select(one => (one.Item1, one.Item2!))];
    }
}
