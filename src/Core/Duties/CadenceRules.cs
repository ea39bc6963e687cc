using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Duties;

/// <summary>What follows from a cadence. Beside the record, so that none of it is stored with it.</summary>
public static class CadenceRules
{
    extension(Cadence cadence)
    {
        /// <summary>The length of its periods in months; null for what is not counted in months.</summary>
        public int? Months => cadence switch
        {
            Cadence.Quarterly => 3,
            Cadence.HalfYearly => 6,
            Cadence.Yearly => 12,
            Cadence.EveryMonths every => every.Count,
            _ => null,
        };

        /// <summary>True if one report ends the duty.</summary>
        public bool IsOnce => cadence is Cadence.NextMeeting or Cadence.ByDate;

        /// <summary>For people.</summary>
        public string German => cadence switch
        {
            Cadence.Quarterly => "jedes Quartal",
            Cadence.HalfYearly => "halbjährlich",
            Cadence.Yearly => "jährlich",
            Cadence.EveryMonths { Count: 1 } => "monatlich",
            Cadence.EveryMonths every => $"alle {every.Count} Monate",
            Cadence.EveryMeeting => "in jeder Sitzung",
            Cadence.NextMeeting => "in der nächsten Sitzung",
            Cadence.ByDate by => $"bis {GermanDates.Of(by.On)}",
            _ => "regelmäßig (Abstand noch nicht festgelegt)",
        };
    }
}
