using System.Text.Json.Nodes;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.OParl.Serving;
using Wiedervorlage.Web.Feeds;

namespace Wiedervorlage.Functions.Feeds;

/// <summary>
/// What happened, to subscribe to: in a body, to a motion, and to resolutions. Each names the same things by the same ids for ever.
/// </summary>
internal sealed class AtomFeeds(FeedSources sources, PublishedObjects objects, PublishedCity city)
{
    private const string Resolutions = "/beschluesse";

    /// <summary>Null when the body is unknown.</summary>
    public async Task<AtomFeed?> OfBodyAsync(BodyId body, CancellationToken cancellation)
    {
        if (await sources.FindAsync(ServedType.Organization, Addresses.KeyOf(body), cancellation) is not { } known) return null;
        var entries = ImmutableArray.CreateBuilder<AtomEntry>();
        foreach (var consultation in await sources.LatestAsync(ServedType.Consultation, Addresses.KeyOf(body), cancellation))
            if (await sources.FindAsync(ServedType.Paper, MotionOf(consultation), cancellation) is { } paper)
                entries.Add(Entry(consultation, paper.Json));
        var title = $"{known.Json["name"]}: Anträge und Beschlüsse";
        return Feed($"{objects.To.Of(body)}#feed", title, FeedAddresses.OfBody(body), "", entries.ToImmutable());
    }

    /// <summary>Null when there is no such motion, or nobody may read it.</summary>
    public async Task<AtomFeed?> OfMotionAsync(string id, CancellationToken cancellation)
    {
        if (await sources.FindAsync(ServedType.Paper, id, cancellation) is not { } paper) return null;
        var names = await sources.NamesAsync(cancellation);
        var all = new List<AtomEntry>();
        foreach (var consultation in paper.Json["consultation"]?.AsArray() ?? []) all.Add(Entry(Of(consultation!, paper), paper.Json));
        foreach (var duty in paper.Json[Vendor.ReportingDuty]?.AsArray() ?? []) all.Add(Duty(Of(duty!, paper), paper.Json, names));
        foreach (var work in paper.Json[Vendor.Implementation]?.AsArray() ?? []) all.Add(Work(Of(work!, paper), names));
        var sorted = all.OrderByDescending(entry => entry.Updated).ThenBy(entry => entry.Id, StringComparer.Ordinal);
        return Feed($"{paper.Json["id"]}#feed", $"Antrag: {Title(paper.Json)}", FeedAddresses.OfMotion(id), $"/antraege/{id}", [.. sorted]);
    }

    /// <summary>What became of resolutions.</summary>
    public async Task<AtomFeed> OfResolutionsAsync(CancellationToken cancellation)
    {
        var names = await sources.NamesAsync(cancellation);
        var works = await sources.LatestAsync(ServedType.Implementation, Shelf.All, cancellation);
        var id = $"{objects.To.List(ServedType.Implementation)}#feed";
        ImmutableArray<AtomEntry> entries = [.. works.Select(work => Work(work, names))];
        return Feed(id, "Was wurde daraus? Beschlüsse und ihre Umsetzung", FeedAddresses.OfResolutions, Resolutions, entries);
    }

    private AtomFeed Feed(string id, string title, string path, string page, ImmutableArray<AtomEntry> entries) =>
        new(id, title, $"{objects.To.Root}/{path}", objects.To.Root + page, city.Publisher.Name, entries);

    private static AtomEntry Entry(Served consultation, JsonObject paper)
    {
        var last = consultation.Json[Vendor.Reading]?.AsArray().LastOrDefault();
        var (what, text) = last is null
            ? (consultation.Json["meeting"] is null ? "vorgesehen" : "auf der Tagesordnung", $"{consultation.Json["role"]}")
            : ($"{last["resultText"]}", $"{consultation.Json["role"]}, TOP {last["item"]}. {last["resolutionText"]}".Trim());
        return Entry(consultation, $"{Title(paper)}: {what}", $"{paper["web"]}", text);
    }

    private static AtomEntry Duty(Served duty, JsonObject paper, Func<JsonNode?, string> names)
    {
        var last = duty.Json["period"]?.AsArray().LastOrDefault();
        return Entry(
            duty, $"Berichtspflicht: {duty.Json["name"]}", $"{paper["web"]}",
            $"{names(duty.Json["underDirectionOf"]?[0])}, {(last is null ? "noch kein Termin" : Of(last))}");
    }

    private AtomEntry Work(Served work, Func<JsonNode?, string> names)
    {
        var unit = names(work.Json["underDirectionOf"]?[0]) is { Length: > 0 } name ? name : "Federführung offen";
        var page = $"{objects.To.Root}{Resolutions}/{work.Key}";
        return Entry(work, $"{Title(work.Json)}: {work.Json["stateText"]}", page, $"{unit}. {work.Json["source"]}");
    }

    private static AtomEntry Entry(Served one, string title, string page, string text) =>
        new($"{one.Json["id"]}", title, one.Modified, one.Created, page, text);

    private static string Title(JsonObject one) => one["reference"] is { } reference ? $"{reference} {one["name"]}" : $"{one["name"]}";

    /// <summary>What is embedded is served alone as well.</summary>
    private static Served Of(JsonNode embedded, Served paper) => paper with
    {
        Json = embedded.AsObject(),
        Created = ServedTimes.Of($"{embedded["created"]}"),
        Modified = ServedTimes.Of($"{embedded["modified"]}"),
    };

    private static string MotionOf(Served consultation) => consultation.Key[..consultation.Key.IndexOf('.', StringComparison.Ordinal)];

    private static string Of(JsonNode period) => $"{period["name"]}: {PeriodWord($"{period["state"]}")}";

    private static string PeriodWord(string state) => state switch
    {
        "open" => "Bericht steht aus",
        "handedIn" => "Bericht eingereicht",
        "reported" => "berichtet",
        "settled" => "berichtet und zur Kenntnis genommen",
        "overdue" => "überfällig",
        "noMeeting" => "Bericht steht aus, keine Sitzung im Zeitraum",
        _ => "entfallen",
    };
}
