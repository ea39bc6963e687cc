namespace Wiedervorlage.Core.Duties;

/// <summary>A cadence as the API has it: <c>cadence</c> with <c>everyMonths</c> and <c>dueOn</c> beside it.</summary>
public static class CadenceWords
{
    /// <summary>The word of the API: "quarterly", "halfYearly", "yearly", "everyMonths", "everyMeeting", "nextMeeting", "byDate", "regular".</summary>
    public static string Word(this Cadence cadence) => cadence switch
    {
        Cadence.Quarterly => "quarterly",
        Cadence.HalfYearly => "halfYearly",
        Cadence.Yearly => "yearly",
        Cadence.EveryMonths => "everyMonths",
        Cadence.EveryMeeting => "everyMeeting",
        Cadence.NextMeeting => "nextMeeting",
        Cadence.ByDate => "byDate",
        _ => "regular",
    };

    /// <summary>Reads the three fields. Answers the cadence, or what is wrong (unknown word, no number of months, no date).</summary>
    public static Answer<Cadence> Read(string? word, int? everyMonths, LocalDate? dueOn) => word switch
    {
        "quarterly" => new Cadence.Quarterly(),
        "halfYearly" => new Cadence.HalfYearly(),
        "yearly" => new Cadence.Yearly(),
        "everyMonths" when everyMonths is >= 1 and <= 120 => new Cadence.EveryMonths(everyMonths.Value),
        "everyMonths" => new Refusal.Invalid("everyMonths", "Zu „everyMonths“ gehört die Zahl der Monate, 1 bis 120."),
        "everyMeeting" => new Cadence.EveryMeeting(),
        "nextMeeting" => new Cadence.NextMeeting(),
        "byDate" when dueOn is { } on => new Cadence.ByDate(on),
        "byDate" => new Refusal.Invalid("dueOn", "Zu „byDate“ gehört das Datum, bis zu dem berichtet wird."),
        "regular" => new Cadence.Regular(),
        _ => new Refusal.Invalid(
            "cadence", "Der Turnus ist einer von: quarterly, halfYearly, yearly, everyMonths, everyMeeting, nextMeeting, byDate, regular."),
    };
}
