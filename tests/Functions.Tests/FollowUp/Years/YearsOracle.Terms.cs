using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Tests.FollowUp.Years;

/// <summary>"A legislative term's end needs an explicit carry-over of what is open": until then it is asked for, and nothing lapses by itself (docs/procedure.md).</summary>
internal sealed partial class YearsOracle
{
    private const int RequestDays = 10;
    private readonly List<LocalDate> _terms = [];

    /// <summary>From the first working day after the term, and again every ten, as long as anything of that term is undecided; after an outage once.</summary>
    private void Term(LocalDate today)
    {
        if (Ended(today) is not { } ended || Almanac.After(ended, 1) is var asked && asked > today) return;
        while (Almanac.After(asked, RequestDays) is var again && again <= today) asked = again;
        if (UndecidedDuties(ended).Any() || UndecidedWorks(ended).Any()) Say(today, MailKind.CarryOverRequest, Office, "sid", $"{ended} {asked}");
    }

    /// <summary>What lapses ends, and each unit is told once what it does not owe any more. What is carried over goes on as it was.</summary>
    private void Decide(Happening.TermDecided decided)
    {
        var on = decided.On;
        if (Ended(on) is not { } ended) return;
        var (duties, works) = (UndecidedDuties(ended).ToArray(), UndecidedWorks(ended).ToArray());
        foreach (var duty in duties.Where(duty => decided.Carried(duty.Id))) duty.CarriedOverFrom = ended;
        foreach (var (_, work) in works.Where(work => decided.Carried(work.Key))) work.CarriedOverFrom = ended;
        var (endedDuties, endedWorks) = (duties.Where(duty => decided.Lapses(duty.Id)).ToArray(), works.Where(work => decided.Lapses(work.Key)).Select(work => work.Value).ToArray());
        foreach (var duty in endedDuties)
        {
            Live(duty, on);
            Discharge(duty);
        }
        foreach (var work in endedWorks) work.Lapsed = true;
        foreach (var unit in endedDuties.Select(duty => duty.Unit).Concat(endedWorks.Select(work => work.Unit).OfType<string>()).Distinct())
            Say(on, MailKind.DutyEnded, Mailbox(unit, on), "sid", $"{on} {unit}");
    }

    /// <summary>The last day of the latest term that is over.</summary>
    private LocalDate? Ended(LocalDate today) => _terms.Where(until => until < today).Select(until => (LocalDate?)until).Max();

    private IEnumerable<Owed> UndecidedDuties(LocalDate ended) => _duties.Values.Where(duty => duty.Open && duty.DecidedOn <= ended && !(duty.CarriedOverFrom >= ended));

    private IEnumerable<KeyValuePair<string, Work>> UndecidedWorks(LocalDate ended) => _works.Where(work => work.Value.Open && work.Value.Begun <= ended && !(work.Value.CarriedOverFrom >= ended));
}
