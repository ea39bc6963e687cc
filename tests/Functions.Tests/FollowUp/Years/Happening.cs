using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Functions.Tests.FollowUp.Years;

/// <summary>How often, in the oracle's words.</summary>
internal enum Rhythm
{
    Months,
    EverySitting,
    NextSitting,
    ByDay,

    /// <summary>"regelmäßig": nothing is due until a person has set the interval.</summary>
    Unknown,
}

/// <summary>What people do at noon.</summary>
internal abstract record Happening(LocalDate On)
{
    /// <summary>A sitting is put into the calendar, or moved to another day.</summary>
    internal sealed record Scheduled(LocalDate On, string Sitting, LocalDate Day) : Happening(On);

    internal sealed record CalledOff(LocalDate On, string Sitting) : Happening(On);

    /// <param name="Months">Length of a period; of <see cref="Rhythm.Months"/> only.</param>
    /// <param name="By">Of <see cref="Rhythm.ByDay"/> only.</param>
    /// <param name="LastReport">Of an old resolution that is imported: the day of its last report.</param>
    internal sealed record Arises(LocalDate On, string Duty, string Unit, Rhythm Rhythm, int Months, LocalDate By, Basis Basis, string Faction, LocalDate? LastReport) : Happening(On)
    {
        /// <summary>The day of the resolution.</summary>
        public LocalDate DecidedOn => LastReport?.PlusDays(-20) ?? On;
    }

    /// <summary>A person sets the interval of a duty that is to be met "regularly", to a quarter.</summary>
    internal sealed record Confirmed(LocalDate On, string Duty) : Happening(On);

    /// <param name="OnlyOldest">Names the oldest missing period only; else all up to now.</param>
    internal sealed record Answered(LocalDate On, string Duty, ReportKind Kind, bool OnlyOldest) : Happening(On);

    /// <summary>The unit asks for more time, and the chair grants it.</summary>
    internal sealed record MoreTime(LocalDate On, string Duty, LocalDate Until) : Happening(On);

    internal sealed record HandedOver(LocalDate On, string Duty, string Unit) : Happening(On);

    internal sealed record Discharged(LocalDate On, string Duty) : Happening(On);

    /// <summary>The body has noted all that was reported.</summary>
    internal sealed record Noted(LocalDate On, string Duty, string Sitting) : Happening(On);

    /// <summary>The unit has another name, another mailbox and another head from a day on that may lie ahead.</summary>
    internal sealed record Reorganised(LocalDate On, string Unit, LocalDate ValidFrom, string Mailbox, string Head) : Happening(On);

    /// <summary>A resolution is to be carried out, by a unit that is named only later when it is null; a second time: by another unit.</summary>
    internal sealed record WorkGiven(LocalDate On, string Work, string? Unit) : Happening(On);

    internal sealed record WorkChanged(LocalDate On, string Work, WorkState State) : Happening(On);

    /// <summary>The office enters until when the legislative term lasts that begins, or has begun, on <paramref name="From"/>.</summary>
    internal sealed record TermEntered(LocalDate On, LocalDate From, LocalDate Until) : Happening(On);

    /// <summary>
    /// The office decides about what is open of the term that has ended: what <see cref="Lapses"/> picks ends with it, what <see cref="Carried"/> picks goes on.
    /// <paramref name="Rest"/>: all the others go on, too; else they stay undecided.
    /// </summary>
    internal sealed record TermDecided(LocalDate On, bool Rest) : Happening(On)
    {
        public bool Lapses(string id) => !Rest && Number(id) % 5 == 0;

        public bool Carried(string id) => Rest || Number(id) % 5 == 1;

        private static int Number(string id) => int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
