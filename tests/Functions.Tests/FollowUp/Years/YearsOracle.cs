using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Tests.FollowUp.Years;

/// <summary>
/// What must have been sent and what must be owed, written from domain section 4 (and, where that is silent, from docs/decisions/0010 and 0019); not from the planner.
/// It lives through the days as the city does: mornings on which the system was there, and what people do at noon.
/// </summary>
internal sealed partial class YearsOracle
{
    private readonly Dictionary<string, Sitting> _sittings = [];
    private readonly Dictionary<string, Owed> _duties = [];
    private readonly Dictionary<string, List<(LocalDate From, string Mailbox, string Head)>> _units;
    private readonly Dictionary<string, Work> _works = [];
    private readonly HashSet<string> _quarters = [];
    private readonly HashSet<string> _said = [];
    private Sitting[]? _planned;

    public YearsOracle(IEnumerable<string> units) =>
        _units = units.ToDictionary(unit => unit, unit => new List<(LocalDate, string, string)> { (LocalDate.MinIsoValue, $"{unit}@stadt.example", $"{unit}-leitung@stadt.example") });

    /// <summary>"2026-07-01 QuarterlyLetter fb55@stadt.example 2026-Q3", one a mail.</summary>
    public List<string> Mails { get; } = [];

    public IEnumerable<(string Duty, Turn[] Turns)> Plans => _duties.Values.Select(duty => (duty.Id, duty.Turns.ToArray()));

    public IEnumerable<string> DutiesOf(string unit) => _duties.Values.Where(duty => duty.Unit == unit && duty.Open).Select(duty => duty.Id);

    /// <summary>The system is there in the morning of <paramref name="day"/>.</summary>
    public void Morning(LocalDate day)
    {
        foreach (var duty in _duties.Values) Live(duty, day);
        foreach (var sitting in _sittings.Values) Prepare(sitting, day);
        WithoutSitting(day);
        Letter(day);
        Term(day);
        OfficeLetter(day);
    }

    public void Noon(Happening happening)
    {
        _planned = null;
        switch (happening)
        {
            case Happening.Scheduled scheduled: Schedule(scheduled); break;
            case Happening.CalledOff off: Change(_sittings[off.Sitting], null, off.On); break;
            case Happening.Arises arises: Arise(arises); break;
            case Happening.Reorganised change: _units[change.Unit].Add((change.ValidFrom, change.Mailbox, change.Head)); break;
            case Happening.WorkGiven given: Give(given); break;
            case Happening.WorkChanged work: _works[work.Work].Done = work.State == WorkState.Done; break;
            case Happening.TermEntered term: _terms.Add(term.Until); break;
            case Happening.TermDecided decided: Decide(decided); break;
            default: OfDuty(happening); break;
        }
    }

    private void OfDuty(Happening happening)
    {
        var on = happening.On;
        switch (happening)
        {
            case Happening.Confirmed confirmed: Confirm(Lived(confirmed.Duty, on), on); break;
            case Happening.Answered answered: Answer(Lived(answered.Duty, on), answered); break;
            case Happening.MoreTime more: Grant(Lived(more.Duty, on), more); break;
            case Happening.HandedOver over: HandOver(Lived(over.Duty, on), over.Unit, on); break;
            case Happening.Discharged discharged: Discharge(Lived(discharged.Duty, on)); break;
            case Happening.Noted noted:
                foreach (var turn in Lived(noted.Duty, on).Turns.Where(turn => turn.End is PeriodState.Reported or PeriodState.HandedIn)) turn.End = PeriodState.Settled;
                break;
            default: throw new InvalidOperationException();
        }
    }

    private void Give(Happening.WorkGiven given)
    {
        if (!_works.TryGetValue(given.Work, out var known)) _works[given.Work] = new(given.Unit, given.On);
        else if (known.Open && known.Unit != given.Unit)
        {
            known.Unit = given.Unit;
            if (given.Unit is { } unit) Say(given.On, MailKind.DutyNotice, Mailbox(unit, given.On), given.Work, $"{given.On}");
        }
    }

    private void Schedule(Happening.Scheduled scheduled)
    {
        if (_sittings.TryGetValue(scheduled.Sitting, out var known))
        {
            Change(known, scheduled.Day, scheduled.On);
            return;
        }
        var sitting = _sittings[scheduled.Sitting] = new(scheduled.Sitting, scheduled.Day);
        foreach (var duty in _duties.Values) Live(duty, scheduled.On);
        Prepare(sitting, scheduled.On);
    }

    /// <summary>A sitting is moved or called off: the units whose reports were due there are told at once, and its steps are those of its new day.</summary>
    private void Change(Sitting sitting, LocalDate? to, LocalDate on)
    {
        (sitting.On, _planned) = (to, null);
        sitting.Taken.Clear();
        var moved = _duties.Values.SelectMany(duty => Live(duty, on).Select(_ => duty.Unit)).Distinct().ToArray();
        foreach (var unit in moved) Say(on, MailKind.ReplanNotice, Mailbox(unit, on), sitting.Id, $"{to} {on} {unit}");
        Prepare(sitting, on);
    }

    private Owed Lived(string id, LocalDate on)
    {
        Live(_duties[id], on);
        return _duties[id];
    }

    private void Answer(Owed duty, Happening.Answered answered)
    {
        if (duty.Discharged) return;
        var missing = duty.Turns.Where(turn => turn.Missing).ToArray();
        if (missing.Length == 0 && answered.Kind != ReportKind.Done && !duty.Turns.Any(turn => turn.End == PeriodState.HandedIn)) return;
        foreach (var turn in answered.OnlyOldest ? missing.Take(1) : Meant(missing, answered.On)) (turn.End, turn.Answered) = (PeriodState.HandedIn, answered.On);
        Say(answered.On, MailKind.ReportNotice, Office, duty.Id, $"{_said.Count}");
        Say(answered.On, MailKind.ReportReceipt, Mailbox(duty.Unit, answered.On), duty.Id, $"{_said.Count}");
        Say(answered.On, MailKind.ReportNotice, $"geschaeftsstelle@{duty.Faction}-fraktion.example", duty.Id, $"{_said.Count}");
    }

    /// <summary>"A report settles by default what is overdue; the running period only when nothing is overdue or its meeting is the next one."</summary>
    private IEnumerable<Turn> Meant(Turn[] missing, LocalDate on) => missing.Any(turn => turn.End == PeriodState.Overdue)
        ? missing.Where(turn => turn.End == PeriodState.Overdue || (turn.Sitting is not null && turn.Sitting == From(on)?.Id)) : missing;

    private void Grant(Owed duty, Happening.MoreTime more)
    {
        if (!duty.Turns.Any(turn => turn.Missing)) return;
        Say(more.On, MailKind.ReportNotice, Office, duty.Id, $"{_said.Count}");
        Say(more.On, MailKind.ReportReceipt, Mailbox(duty.Unit, more.On), duty.Id, $"{_said.Count}");
        foreach (var turn in duty.Turns.Where(turn => turn.Missing)) turn.Until = more.Until;
    }

    private void HandOver(Owed duty, string to, LocalDate on)
    {
        if (!duty.Open || duty.Unit == to) return;
        (duty.Unit, duty.UnitSince) = (to, on);
        Say(on, MailKind.DutyNotice, Mailbox(to, on), duty.Id, $"{_said.Count}");
    }

    private static void Discharge(Owed duty)
    {
        duty.Discharged = true;
        foreach (var turn in duty.Turns.Where(turn => turn.Missing || turn.End == PeriodState.HandedIn)) turn.End = PeriodState.Discharged;
    }
}
