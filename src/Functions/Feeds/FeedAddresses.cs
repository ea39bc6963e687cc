using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Functions.Feeds;

/// <summary>Where feeds and calendars are read, below the root.</summary>
internal static class FeedAddresses
{
    public const string OfResolutions = "feeds/beschluesse.atom";
    public const string Catalogue = "feeds/katalog.jsonld";

    public static string OfBody(BodyId body) => $"feeds/gremien/{body}/beratungen.atom";

    public static string OfMotion(string motion) => $"feeds/antraege/{motion}/verlauf.atom";

    public static string MeetingsOf(BodyId body) => $"feeds/gremien/{body}/sitzungen.ics";

    public static string ReportsOf(UnitId unit) => $"feeds/stellen/{unit}/berichte.ics";
}
