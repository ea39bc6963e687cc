using System.Text.Json;
using System.Text.RegularExpressions;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>Reads the objects of a page; what is none of ours, or has no id, is passed over.</summary>
internal static partial class SourceObjects
{
    /// <summary>Null for what is no object of the list it stands in. Tombstones come without a type: theirs is that of the list.</summary>
    public static SourceObject? Read(JsonElement of, SourceList list)
    {
        if (of.ValueKind != JsonValueKind.Object || SourceFields.IdOf(of) is not { Length: > 0 and <= 1000 } id) return null;
        if (of.Text("type") is { } type && !IsOf(type, list)) return null;
        var (print, stamp) = SourcePrint.Of(of);
        var modified = of.Text("modified");
        if (of.Flag("deleted") == true) return new SourceObject.Gone(id, print, stamp, modified);
        return list switch
        {
            SourceList.Organizations => Organization(of, id, print, stamp, modified),
            SourceList.Meetings => Meeting(of, id, modified),
            _ => Paper(of, id, print, stamp, modified),
        };
    }

    private static bool IsOf(string type, SourceList list) => list switch
    {
        SourceList.Organizations => type.EndsWith("/Organization", StringComparison.OrdinalIgnoreCase),
        SourceList.Meetings => type.EndsWith("/Meeting", StringComparison.OrdinalIgnoreCase),
        _ => type.EndsWith("/Paper", StringComparison.OrdinalIgnoreCase),
    };

    private static SourceObject.Organization Organization(JsonElement of, string id, string print, string stamp, string? modified) => new(
        id, print, stamp, modified, of.Line("name") ?? of.Line("shortName") ?? id, of.Line("shortName", "short_name"), OrganizationKinds.Of(
            of.Line("classification"), of.Line("organizationType"), of.Line("name"), of.Field("meeting", "meetings") is not null));

    private static SourceObject.Meeting Meeting(JsonElement of, string id, string? modified)
    {
        var (print, stamp) = SourcePrint.Of(of, "agendaItem", "agendaItems");
        var (start, end) = (of.Moment("start", "startDate", "start_date"), of.Moment("end", "endDate", "end_date"));
        var state = of.Line("meetingState", "meeting_state");
        return new(
            id, print, stamp, modified, of.Line("name") ?? "Sitzung", of.Ids("organization", "organizations"), start?.Date,
            start is { } at && at.TimeOfDay != LocalTime.Midnight ? at.TimeOfDay : null, end < start, Place(of),
            of.Flag("cancelled", "canceled") == true || IsCancelled(state), StateOf(state), of.Text("web"), AgendaReading.Items(of));
    }

    private static SourceObject.Paper Paper(JsonElement of, string id, string print, string stamp, string? modified) => new(
        id, print, stamp, modified, of.Line("reference") is { Length: <= Papers.PaperNumber.Longest } number ? number : null,
        of.Line("name") ?? "ohne Titel", of.Line("paperType", "paper_type"), of.Day("date", "publishedDate"), of.Text("web"),
        [.. of.List("consultation", "consultations").Select(Consultation).OfType<SourceConsultation>()],
        [.. of.Ids("superordinatedPaper").Union(of.Ids("relatedPaper"))]);

    private static SourceConsultation? Consultation(JsonElement of) => SourceFields.IdOf(of) is not { } id ? null : new(
        id, of.Text("meeting"), of.Text("agendaItem"), of.Line("role"), of.Flag("authoritative"), of.Ids("organization", "organizations"));

    private static string? Place(JsonElement of) => of.Field("location") switch
    {
        { ValueKind: JsonValueKind.Object } place => place.Line("description") ?? place.Line("streetAddress") ?? place.Line("room"),
        { ValueKind: JsonValueKind.String } words when !words.GetString()!.Contains("://", StringComparison.Ordinal) => of.Line("location"),
        _ => null,
    };

    private static bool IsCancelled(string? state) => state is not null && Cancelled().IsMatch(state);

    private static MeetingState? StateOf(string? state) => state?.ToLowerInvariant() switch
    {
        "terminiert" => MeetingState.Scheduled,
        "eingeladen" => MeetingState.Invited,
        "durchgeführt" => MeetingState.Held,
        _ => null,
    };

    [GeneratedRegex(@"abgesagt|entfällt|entfallen|fällt aus", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Cancelled();
}

/// <summary>The lists that are read, in this order. Stored: append only.</summary>
public enum SourceList
{
    /// <summary>Organization: bodies, factions, units.</summary>
    Organizations,

    /// <summary>Meeting, with agenda items.</summary>
    Meetings,

    /// <summary>Paper, with consultations.</summary>
    Papers,
}
