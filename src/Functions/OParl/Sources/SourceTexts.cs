using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.OParl.Sources;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>How reading a source goes, in one German sentence.</summary>
internal static class SourceTexts
{
    public static string Of(Source source, SourceState state) => (source.Active, state) switch
    {
        (false, _) => "Diese Quelle wird nicht gelesen.",
        (_, { LastAttempt: null }) => "Diese Quelle wurde noch nicht gelesen.",
        (_, { FailingSince: { } since, Problem: { } problem }) =>
            $"Seit {At(since)} war die Quelle nicht ganz zu lesen: {problem} "
            + $"{(state.LastComplete is { } last ? $"Stand der Daten: {At(last)}." : "Gelesen wurde sie noch nie.")}",
        (_, { LastComplete: { } complete }) => $"Zuletzt ganz gelesen: {At(complete)}, mit {state.Requests} Anfragen.",
        _ => "Die Quelle wird gelesen.",
    };

    private static string At(Instant at) => Berlin.LocalOf(at) is var local ? $"{GermanDates.Of(local.Date)}, {local.TimeOfDay:HH:mm} Uhr"
        : "";
}
