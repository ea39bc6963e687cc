using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Functions.Tests.FollowUp.Years;

/// <summary>When a stretch opens, where it is due, and what becomes of it.</summary>
internal sealed partial class YearsOracle
{
    private const int PaperDays = 14;

    private void Arise(Happening.Arises arises)
    {
        var duty = _duties[arises.Duty] = new(arises);
        if (arises.LastReport is { } last) Import(duty, last);
        else if (duty.Rhythm == Rhythm.Months) duty.FirstStretch = FirstStretch(duty);
        Live(duty, arises.On);
    }

    /// <summary>"In which the duty arises if it still has such a meeting, else the next."</summary>
    private LocalDate FirstStretch(Owed duty)
    {
        var first = StretchOf(duty, duty.Arose);
        return Last(duty.Arose.PlusDays(1), first.PlusMonths(duty.Months).PlusDays(-1), duty.Arose) is null ? first.PlusMonths(duty.Months) : first;
    }

    /// <summary>Stretches that divide the year begin with it; others with the month in which the duty arose.</summary>
    private static LocalDate StretchOf(Owed duty, LocalDate day) =>
        new(day.Year, 12 % duty.Months == 0 ? ((day.Month - 1) / duty.Months * duty.Months) + 1 : day.Month, 1);

    /// <summary>"Starts at its last report; what was missed before the import is one collapsed line."</summary>
    private static void Import(Owed duty, LocalDate last)
    {
        var (missed, current) = (StretchOf(duty, last).PlusMonths(duty.Months), StretchOf(duty, duty.Arose));
        duty.FirstStretch = missed > current ? missed : current;
        if (missed >= current) return;
        var due = Almanac.LastUntil(missed.PlusMonths(duty.Months).PlusDays(-1));
        duty.Turns.Add(new() { Name = "before", Opened = duty.Arose, Due = due, LateSince = due.PlusDays(1), End = PeriodState.Overdue, OneLine = true });
    }

    private void Confirm(Owed duty, LocalDate on)
    {
        (duty.Rhythm, duty.Months, duty.Arose) = (Rhythm.Months, 3, on);
        duty.FirstStretch = FirstStretch(duty);
        Live(duty, on);
    }

    /// <summary>Brings a duty up to a day.</summary>
    /// <returns>The turns whose sitting was moved or called off.</returns>
    private List<Turn> Live(Owed duty, LocalDate day)
    {
        var moved = new List<Turn>();
        if (duty.Discharged || duty.Rhythm == Rhythm.Unknown) return moved;
        foreach (var turn in duty.Turns.Where(turn => !turn.OneLine && (turn.Missing || turn.End == PeriodState.HandedIn)).ToArray())
            if (Follow(duty, turn, day))
                moved.Add(turn);
        while (Next(duty, day) is { } next && next.Opened <= day) duty.Turns.Add(next);
        foreach (var turn in duty.Turns.Where(turn => turn.End == PeriodState.HandedIn && ReportedOn(turn) <= day)) turn.End = PeriodState.Reported;
        foreach (var turn in duty.Turns.Where(turn => duty.Binds && turn.End is PeriodState.Open or PeriodState.NoMeeting && turn.LastDay < day))
            (turn.End, turn.LateSince) = (PeriodState.Overdue, turn.LastDay!.Value.PlusDays(1));
        return moved;
    }

    /// <summary>Only a moved or cancelled meeting changes where a turn is due.</summary>
    private bool Follow(Owed duty, Turn turn, LocalDate day)
    {
        if (turn.Sitting is null && turn.Due is not null) return false;
        if (turn.Sitting is { } id && _sittings[id].On == turn.SittingOn) return false;
        if (turn.Sitting is null && From(day) is null) return false;
        var (told, to) = (turn.Sitting is not null, turn.Sitting is { } sitting ? _sittings[sitting].On : null);
        if (told) turn.Told.Add(day);
        if (to is { } on && Fits(duty, turn, on)) (turn.SittingOn, turn.Due) = (on, duty.Rhythm == Rhythm.ByDay ? duty.By : on);
        else if (Fix(duty, turn.Span, day) is var found && duty.Rhythm == Rhythm.EverySitting && found.Sitting is not null && duty.Turns.Any(other => other != turn && other.Sitting == found.Sitting))
        {
            turn.End = PeriodState.Discharged;
            return told;
        }
        else (turn.Sitting, turn.SittingOn, turn.Due) = found;
        turn.End = turn.Answered is not null ? PeriodState.HandedIn : turn.Sitting is null ? PeriodState.NoMeeting : PeriodState.Open;
        turn.LateSince = turn.Answered > turn.Due ? turn.Due!.Value.PlusDays(1) : null;
        return told;
    }

    private static bool Fits(Owed duty, Turn turn, LocalDate on) => duty.Rhythm switch
    {
        Rhythm.EverySitting => true,
        Rhythm.NextSitting => false,
        Rhythm.ByDay => on <= duty.By,
        _ => turn.Span!.Value.First <= on && on <= turn.Span.Value.Last,
    };

    private Turn? Next(Owed duty, LocalDate day)
    {
        switch (duty.Rhythm)
        {
            case Rhythm.Months:
                var first = duty.Turns.LastOrDefault(turn => !turn.OneLine)?.Span!.Value.Last.PlusDays(1) ?? duty.FirstStretch;
                return first > day ? null : New(duty, $"{first}", Later(first, duty.Arose), (first, first.PlusMonths(duty.Months).PlusDays(-1)));
            case Rhythm.EverySitting:
                var sitting = Planned().FirstOrDefault(each => each.On > duty.Arose && !duty.Turns.Any(turn => turn.Sitting == each.Id || turn.Name == each.Id));
                if (sitting is null) return null;
                var before = Planned().LastOrDefault(each => each.On < sitting.On)?.On?.PlusDays(1);
                return new() { Name = sitting.Id, Opened = Later(before ?? duty.Arose, duty.Arose), Sitting = sitting.Id, SittingOn = sitting.On, Due = sitting.On, End = PeriodState.Open };
            default:
                return duty.Turns.Count > 0 ? null : New(duty, "once", duty.Arose, null);
        }
    }

    private Turn New(Owed duty, string name, LocalDate opened, (LocalDate, LocalDate)? span)
    {
        var (sitting, on, due) = Fix(duty, span, opened);
        return new() { Name = name, Opened = opened, Span = span, Sitting = sitting, SittingOn = on, Due = due, End = sitting is null ? PeriodState.NoMeeting : PeriodState.Open };
    }

    /// <summary>"The last meeting of the period whose paper deadline is then still ahead"; without one its last working day.</summary>
    private (string? Sitting, LocalDate? On, LocalDate? Due) Fix(Owed duty, (LocalDate First, LocalDate Last)? span, LocalDate asOf)
    {
        var arose = duty.Arose.PlusDays(1);
        var (sitting, otherwise) = duty.Rhythm switch
        {
            Rhythm.ByDay => (Last(arose, duty.By, asOf), duty.By),
            Rhythm.Months => (Last(Later(span!.Value.First, arose), span.Value.Last, asOf), Later(Almanac.LastUntil(span.Value.Last), asOf)),
            _ => (From(Later(asOf, arose)), (LocalDate?)null),
        };
        return (sitting?.Id, sitting?.On, sitting is null || duty.Rhythm == Rhythm.ByDay ? otherwise : sitting.On);
    }

    private LocalDate? ReportedOn(Turn turn) =>
        turn.SittingOn is { } sitting && turn.Answered <= sitting ? sitting
        : turn.SittingOn is null && turn.Answered <= turn.Due && !turn.OneLine ? turn.Due
        : From(turn.Answered!.Value)?.On;

    private Sitting[] Planned() => _planned ??= [.. _sittings.Values.Where(sitting => sitting.On is not null).OrderBy(sitting => sitting.On).ThenBy(sitting => sitting.Id, StringComparer.Ordinal)];

    private Sitting? From(LocalDate day) => Planned().FirstOrDefault(sitting => sitting.On >= day);

    private Sitting? Last(LocalDate from, LocalDate to, LocalDate asOf) =>
        Planned().LastOrDefault(sitting => sitting.On >= from && sitting.On <= to && sitting.On!.Value.PlusDays(-PaperDays) >= asOf);

    private static LocalDate Later(LocalDate one, LocalDate other) => one > other ? one : other;
}
