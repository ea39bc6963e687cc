using System.Text.Json.Nodes;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>A meeting with its place and the items of its public part.</summary>
internal sealed class PublishedMeetings(
    MasterData data, AgendaKeeping keeping, Facts<Agenda, AgendaEvent> agendas, MeetingMotions motions, Shelf shelf,
    PublishedObjects objects, Clock clock)
{
    /// <summary>
    /// The motions of its agenda whose consultation names another item than the agenda does: they are published again before the
    /// meeting is.
    /// </summary>
    public async Task<ImmutableArray<MotionId>> AstrayAsync(MeetingId id, CancellationToken cancellation)
    {
        if (await LookAsync(id, cancellation) is not { } look) return [];
        var consultations = await ConsultationsAsync(id, cancellation);
        return [.. (look.Agenda?.Items ?? []).SelectMany(item => item.Motions).Distinct().Where(motion =>
            consultations.GetValueOrDefault(motion.Value) is { } consultation
            && (string?)consultation["agendaItem"] != AddressOf(motion, look))];
    }

    private string? AddressOf(MotionId motion, Look look) =>
        PublicAgenda.Of(look.Agenda, motion) is { } item ? objects.To.Item(look.Meeting.Id, item.Id) : null;

    public async Task PublishAsync(MeetingId id, CancellationToken cancellation)
    {
        var was = await shelf.FindAsync(ServedType.Meeting, id.Value, cancellation);
        var place = await shelf.FindAsync(ServedType.Location, id.Value, cancellation);
        var items = await shelf.FindAllAsync(ServedType.AgendaItem, $"{id}.", cancellation);
        if (await LookAsync(id, cancellation) is not { } look) return;
        var at = await objects.PutAsync(place, ServedMeetings.PlaceOf(look.Meeting, objects.To), cancellation);
        var served = await objects.PutAllAsync(items, await ItemsAsync(look, cancellation), cancellation);
        var draft = ServedMeetings.Of(look.Meeting, look.Body, at?.Json, served.Select(item => item.Json), objects.To);
        var source = SourceOf(look.Meeting, look.Body.Rules, look.Version, clock.Today);
        await objects.PutAsync(was, draft with { Source = source }, cancellation);
    }

    /// <summary>Of which versions of meeting and agenda it is made; a draft counts as none.</summary>
    public static string SourceOf(Meeting meeting, BodyRules rules, int agenda, LocalDate today) =>
        $"{MeetingVersions.Of(meeting)}+{(PublicAgenda.IsOut(meeting, rules, today) ? $"{agenda}" : "draft")}";

    private async Task<ImmutableArray<Draft>> ItemsAsync(Look look, CancellationToken cancellation)
    {
        var consultations = await ConsultationsAsync(look.Meeting.Id, cancellation);
        var known = await OfItemsAsync(look, consultations, cancellation);
        bool IsPublished(MotionId motion) => consultations.ContainsKey(motion.Value);
        bool IsPublic(MotionId motion) => known.GetValueOrDefault(motion)?.Public == true;
        return [.. PublicAgenda.Items(look.Agenda, IsPublished, IsPublic).Select((item, order) =>
        {
            var its = item.Motions.Select(motion => consultations.GetValueOrDefault(motion.Value)).OfType<JsonObject>().ToImmutableArray();
            var titled = item.Motions.Where(IsPublished).Concat(item.Motions.Where(IsPublic))
                .Select(motion => known.GetValueOrDefault(motion)).OfType<MotionSummary>();
            return ServedItems.Of(look.Meeting.Id, item, order, its, item.Title ?? titled.FirstOrDefault()?.Title ?? "Antrag", objects.To);
        })];
    }

    private async Task<Dictionary<MotionId, MotionSummary>> OfItemsAsync(
        Look look, ImmutableDictionary<string, JsonObject> consultations, CancellationToken cancellation)
    {
        var known = new Dictionary<MotionId, MotionSummary>();
        foreach (var item in (look.Agenda?.Items ?? []).Where(item => item.Public && (item.Title is null || item.Out is not null)))
            foreach (var motion in item.Motions.Where(motion => item.Out is not null || consultations.ContainsKey(motion.Value)))
                if (await motions.FindAsync(motion, cancellation) is { } found) known[motion] = found;
        return known;
    }

    /// <summary>Those that are published, by motion.</summary>
    private async Task<ImmutableDictionary<string, JsonObject>> ConsultationsAsync(MeetingId id, CancellationToken cancellation)
    {
        var found = ImmutableDictionary.CreateBuilder<string, JsonObject>();
        var ofMeeting = new ListOrder(ServedType.Consultation, ServedConsultations.ShelfOf(id), ByChange: false);
        await foreach (var one in shelf.ReadAsync(ofMeeting, null, null, 1000, cancellation))
            found[one.Value.Key[..one.Value.Key.IndexOf('.', StringComparison.Ordinal)]] = one.Value.Json;
        return found.ToImmutable();
    }

    /// <summary>An agenda that is no draft any more is looked at with what has come by itself; a draft is not looked at.</summary>
    private async Task<Look?> LookAsync(MeetingId id, CancellationToken cancellation)
    {
        if (await data.MeetingAsync(id, cancellation) is not { } meeting) return null;
        var body = (await data.BodyAsync(meeting.Body, cancellation))!.On(meeting.On);
        if (!PublicAgenda.IsOut(meeting, body.Rules, clock.Today)) return new(meeting, body, 0, null);
        var version = (await agendas.LoadAsync(StreamKey.Alone(id.Value), cancellation))?.Version ?? 0;
        return new(meeting, body, version, (await keeping.LookAsync(id, cancellation))?.Agenda);
    }

    private sealed record Look(Meeting Meeting, Body Body, int Version, Agenda? Agenda);
}
