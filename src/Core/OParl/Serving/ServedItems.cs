using System.Text.Json.Nodes;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>
/// Items of the public part. What was read under one is taken over from its consultations, so that both always say the same.
/// </summary>
public static class ServedItems
{
    /// <param name="meeting">Whose agenda.</param>
    /// <param name="item">Of its public part.</param>
    /// <param name="order">Its position among those that are served, from 0.</param>
    /// <param name="consultations">Those of its motions that are published, as served, the first motion's first.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="to">Addresses of this installation.</param>
    public static Draft Of(
        MeetingId meeting, AgendaItem item, int order, ImmutableArray<JsonObject> consultations, string title, Addresses to)
    {
        var readings = Arrays(consultations, Vendor.Reading);
        var content = new JsonObject()
            .Put("meeting", to.Of(meeting))
            .Put("number", item.Number)
            .Put("order", order)
            .Put("name", title)
            .Put("public", true)
            .Put("consultation", consultations.Select(Id).FirstOrDefault())
            .Put("result", Together(readings, "resultText", "; "))
            .Put("resolutionText", Together(readings, "resolutionText", "\n\n"))
            .Put(Vendor.Kind, Words.Camel(item.Kind))
            .Put(Vendor.Addendum, item.Addendum ? true : null)
            .Put(Vendor.NotDealtWith, item.Out is not null ? true : null)
            .Put(Vendor.Consultation, consultations.Length > 1 ? consultations.Select(Id) : [])
            .Put(Vendor.Reading, readings)
            .Put(Vendor.ReportingDuty, Arrays(consultations, Vendor.ReportingDuty))
            .Put(Vendor.Implementation, Arrays(consultations, Vendor.Implementation));
        return new(ServedType.AgendaItem, Addresses.Joined(meeting.Value, item.Id), content);
    }

    private static string Id(JsonObject consultation) => (string)consultation["id"]!;

    private static JsonObject[] Arrays(IEnumerable<JsonObject> consultations, string name) =>
        [.. consultations.SelectMany(one => one[name]?.AsArray().Select(each => each!.AsObject()) ?? [])];

    /// <summary>Each wording once: several motions of an item mostly have one result.</summary>
    private static string Together(IEnumerable<JsonObject> readings, string name, string between) =>
        string.Join(between, readings.Select(reading => (string?)reading[name]).OfType<string>().Distinct());
}
