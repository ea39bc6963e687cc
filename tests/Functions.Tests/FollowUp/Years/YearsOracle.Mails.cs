using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Tests.FollowUp.Years;

/// <summary>Who is written to, and when. The lead times are those of the sample body: configuration.</summary>
internal sealed partial class YearsOracle
{
    private const string Office = "sid-buero@stadt.example";
    private const string Chair = "sid-vorsitz@stadt.example";
    private const int ReminderDays = 5;
    private const int ListDays = 2;
    private const int EscalationDays = 5;
    private const int Steps = 4;
    private const int LongAhead = 60;

    /// <summary>Steps missed in an outage collapse: nobody is reminded of a sitting that is over.</summary>
    private void Prepare(Sitting sitting, LocalDate today)
    {
        if (sitting.On is not { } on || sitting.Taken.Count == Steps || on > today.PlusDays(LongAhead)) return;
        var (reminder, list) = (Almanac.Before(on.PlusDays(-PaperDays), ReminderDays), Almanac.Before(on.PlusDays(-PaperDays), ListDays));
        if (reminder <= today && sitting.Taken.Add("reminder") && today <= on)
            foreach (var unit in Units(Chased().Where(each => each.Turn.Missing && each.Turn.Sitting == sitting.Id && !each.Turn.Told.Any(told => told >= reminder))))
                Say(today, MailKind.Reminder, Mailbox(unit, today), sitting.Id, $"{on} {unit}");
        if (list <= today && sitting.Taken.Add("list") && today <= on) Say(today, MailKind.ControllingList, Office, sitting.Id, $"{on}");
        Missed(today, sitting.Id, on, Late().Where(each => each.Turn.Sitting == sitting.Id && each.Turn.SittingOn == on && each.Turn.LastDay == on), sitting.Taken);
    }

    /// <summary>What was missed on a day that was no sitting's: the last working day of a stretch, a date, the end of granted time.</summary>
    private void WithoutSitting(LocalDate today)
    {
        foreach (var group in Late().Where(each => each.Turn.LastDay != each.Turn.SittingOn).GroupBy(each => each.Turn.LastDay!.Value)) Missed(today, "sid", group.Key, group, []);
    }

    /// <summary>A notice on the working day after, then an escalation: one mail a recipient and step. A unit is not chased for what was missed before it had the duty.</summary>
    private void Missed(LocalDate today, string about, LocalDate day, IEnumerable<(Owed Duty, Turn Turn)> missed, HashSet<string> taken)
    {
        var (notice, all) = (Almanac.After(day, 1), missed.ToArray());
        var ofUnits = all.Where(each => each.Duty.UnitSince is null || each.Duty.UnitSince <= day).ToArray();
        if (notice <= today && taken.Add("notice"))
            foreach (var unit in Units(ofUnits)) Say(today, MailKind.OverdueNotice, Mailbox(unit, today), about, $"{day} {unit}");
        if (Almanac.After(notice, EscalationDays) > today || !taken.Add("escalation")) return;
        foreach (var unit in Units(ofUnits)) Say(today, MailKind.Escalation, Head(unit, today), about, $"{day} {unit}");
        foreach (var faction in all.Select(each => each.Duty.Faction).Distinct()) Say(today, MailKind.Escalation, $"geschaeftsstelle@{faction}-fraktion.example", about, $"{day} {faction}");
        if (all.Length > 0) Say(today, MailKind.Escalation, Chair, about, $"{day}");
    }

    /// <summary>On the first working day of the quarter, or late within it; to every unit for which something stood open on that day.</summary>
    private void Letter(LocalDate today)
    {
        var quarter = new LocalDate(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        var (day, name) = (Almanac.FirstFrom(quarter), $"{quarter.Year}-Q{(quarter.Month + 2) / 3}");
        if (today < day || !_quarters.Add(name)) return;
        var units = _duties.Values.Where(duty => duty.Open && duty.Arose <= day).Select(duty => duty.Unit)
            .Concat(_works.Values.Where(work => work.Open && work.Begun <= day).Select(work => work.Unit).OfType<string>()).Distinct();
        foreach (var unit in units) Say(today, MailKind.QuarterlyLetter, Mailbox(unit, today), name, unit);
    }

    private IEnumerable<(Owed Duty, Turn Turn)> Chased() =>
        from duty in _duties.Values where duty.Open && duty.Binds from turn in duty.Turns where !turn.OneLine select (duty, turn);

    private IEnumerable<(Owed Duty, Turn Turn)> Late() => Chased().Where(each => each.Turn.End == PeriodState.Overdue);

    private static IEnumerable<string> Units(IEnumerable<(Owed Duty, Turn Turn)> all) => all.Select(each => each.Duty.Unit).Distinct().ToArray();

    /// <summary>The address that holds on the day.</summary>
    private string Mailbox(string unit, LocalDate on) => _units[unit].Last(version => version.From <= on).Mailbox;

    private string Head(string unit, LocalDate on) => _units[unit].Last(version => version.From <= on).Head;

    /// <summary>Once for each occasion, whatever the address of whom it is for has become.</summary>
    private void Say(LocalDate on, MailKind kind, string to, string about, string occasion)
    {
        if (_said.Add($"{kind} {about} {occasion}")) Mails.Add($"{on:uuuu-MM-dd} {kind} {to} {about}");
    }
}
