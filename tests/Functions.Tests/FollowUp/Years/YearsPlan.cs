using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Functions.Tests.FollowUp.Years;

/// <summary>
/// Years of a committee by chance: sittings entered in the autumn before, some moved, called off or added; duties of every rhythm and basis; units that answer late,
/// partly, or not at all; and what happens to units. Nobody does anything while the system is away: what falls into an outage is done when it is back.
/// </summary>
internal sealed class YearsPlan
{
    public static readonly string[] Units = ["fb20", "fb37", "fb40", "fb55", "fb61"];
    private static readonly string[] _factions = ["spd", "gruene"];
    private readonly Random _random;
    private readonly List<Happening> _happenings = [];

    public YearsPlan(int seed, LocalDate first, LocalDate last, LocalDate gone, int duties)
    {
        _random = new(seed);
        (First, Last, Gone, Back) = (first, last, gone, gone.PlusDays(35));
        for (var year = first.Year; year <= Last.Year; year++) Sittings(year);
        for (var number = 0; number < duties; number++) Duty(number, duties);
        for (var number = 0; number < duties / 4; number++) Work(number);
        Reorganisations();
        Terms();
        Happenings = _happenings.Select(OutsideTheOutage).Where(each => each.On > First && each.On <= Last).OrderBy(each => each.On).ToLookup(each => each.On);
    }

    public LocalDate First { get; }

    public LocalDate Last { get; }

    /// <summary>The first day without the system: five weeks over the end of a quarter.</summary>
    public LocalDate Gone { get; }

    public LocalDate Back { get; }

    public ILookup<LocalDate, Happening> Happenings { get; }

    public bool IsUp(LocalDate day) => day < Gone || day >= Back;

    /// <summary>The unit that takes over what <see cref="Dissolved"/> owed.</summary>
    private LocalDate Dissolution => First.PlusDays(NodaTime.Period.DaysBetween(First, Last) * 7 / 10);

    private static string Dissolved => "fb61";

    private void Sittings(int year)
    {
        var entered = year == First.Year ? First.PlusDays(1) : new LocalDate(year - 1, 10, 10);
        var number = 0;
        for (var day = new LocalDate(year, 1, 12).PlusDays(_random.Next(30)); day.Year == year; day = day.PlusDays(_random.Next(24, 70)))
            if (day.Month is not 7 && day > entered.PlusDays(5) && Almanac.IsWorkingDay(day))
                Sitting($"sid-{year}-{++number:00}", entered, day);
        if (_random.Next(2) == 0) Sitting($"sid-{year}-extra", new LocalDate(year, 3, 2), new LocalDate(year, 3, 2).PlusDays(_random.Next(4, 25)));
    }

    private void Sitting(string id, LocalDate entered, LocalDate day)
    {
        _happenings.Add(new Happening.Scheduled(entered, id, day));
        switch (_random.Next(8))
        {
            case 0 or 1 when Changed(entered, day) is { } on && day.PlusDays(_random.Next(-12, 50)) is var to && to > on.PlusDays(2):
                _happenings.Add(new Happening.Scheduled(on, id, to));
                if (_random.Next(3) == 0 && Changed(on, to) is { } again) _happenings.Add(new Happening.Scheduled(again, id, to.PlusDays(7)));
                break;
            case 2 when Changed(entered, day) is { } on:
                _happenings.Add(new Happening.CalledOff(on, id));
                break;
        }
    }

    private LocalDate? Changed(LocalDate after, LocalDate before) => before.PlusDays(-_random.Next(2, 45)) is var on && on > after ? on : null;

    private void Duty(int number, int of)
    {
        var (id, unit) = ($"d{number:00}", Units[_random.Next(Units.Length)]);
        var arose = First.PlusDays(number < of * 3 / 4 ? 2 + _random.Next(80) : _random.Next(80, NodaTime.Period.DaysBetween(First, Last)));
        if (arose >= Dissolution && unit == Dissolved) unit = "fb20";
        var (rhythm, months) = Of(number);
        var basis = number % 9 == 8 ? Basis.FirstReading : (Basis)(number % 3);
        var imported = rhythm == Rhythm.Months && months is 3 or 6 && number % 4 == 1;
        _happenings.Add(new Happening.Arises(
            arose, id, unit, rhythm, months, arose.PlusDays(_random.Next(20, 600)), imported ? Basis.OldResolution : basis, _factions[_random.Next(2)], imported ? arose.PlusDays(-_random.Next(10, 700)) : null));
        if (rhythm == Rhythm.Unknown) _happenings.Add(new Happening.Confirmed(arose.PlusDays(_random.Next(3, 60)), id));
        if (unit == Dissolved) _happenings.Add(new Happening.HandedOver(Later(arose.PlusDays(1), Dissolution), id, "fb20"));
        else if (_random.Next(6) == 0 && arose.PlusDays(_random.Next(30, 900)) is var over) _happenings.Add(new Happening.HandedOver(over, id, Units[_random.Next(4)]));
        Answers(id, arose, carefulness: _random.Next(4));
        if (_random.Next(9) == 0) _happenings.Add(new Happening.Discharged(arose.PlusDays(_random.Next(200, 2500)), id));
    }

    private static (Rhythm Rhythm, int Months) Of(int number) => (number % 12) switch
    {
        0 or 1 or 2 => (Rhythm.Months, 3),
        3 or 4 => (Rhythm.Months, 6),
        5 => (Rhythm.Months, 12),
        6 => (Rhythm.Months, number % 5 == 0 ? 5 : number % 2 == 0 ? 4 : 2),
        7 => (Rhythm.EverySitting, 0),
        8 => (Rhythm.NextSitting, 0),
        9 or 10 => (Rhythm.ByDay, 0),
        _ => (Rhythm.Unknown, 0),
    };

    /// <summary>From "never" to "about once in a quarter".</summary>
    private void Answers(string id, LocalDate arose, int carefulness)
    {
        if (carefulness == 0) return;
        for (var day = arose.PlusDays(_random.Next(5, 300)); day < Last; day = day.PlusDays(_random.Next(25, 900 / carefulness)))
        {
            var kind = (ReportKind)_random.Next(4);
            _happenings.Add(_random.Next(7) == 0 ? new Happening.MoreTime(day, id, day.PlusDays(_random.Next(5, 50))) : new Happening.Answered(day, id, kind, _random.Next(5) == 0));
            if (_random.Next(3) == 0) _happenings.Add(new Happening.Noted(day.PlusDays(_random.Next(1, 40)), id, $"sid-{First.Year}-01"));
        }
    }

    private void Work(int number)
    {
        var (id, begun) = ($"w{number}", First.PlusDays(_random.Next(10, 700)));
        _happenings.Add(new Happening.WorkGiven(begun, id, number % 5 == 3 ? null : Units[number % Units.Length]));
        if (number % 5 == 3) _happenings.Add(new Happening.WorkGiven(begun.PlusDays(55), id, Units[number % Units.Length]));
        if (Units[number % Units.Length] == Dissolved) _happenings.Add(new Happening.WorkGiven(Later(begun.PlusDays(1), Dissolution), id, "fb20"));
        _happenings.Add(new Happening.WorkChanged(begun.PlusDays(_random.Next(1, 200)), id, WorkState.Delayed));
        if (number % 4 > 0) _happenings.Add(new Happening.WorkChanged(begun.PlusDays(_random.Next(200, 1500)), id, WorkState.Done));
    }

    private void Reorganisations()
    {
        _happenings.Add(new Happening.Reorganised(First.PlusDays(300), "fb55", First.PlusDays(330), "soziales-neu@stadt.example", "fb55-leitung@stadt.example"));
        _happenings.Add(new Happening.Reorganised(First.PlusDays(600), "fb55", First.PlusDays(640), "soziales-neu@stadt.example", "soziales-neue-leitung@stadt.example"));
        _happenings.Add(new Happening.Reorganised(First.PlusDays(800), "fb37", First.PlusDays(801), "feuerwehr@stadt.example", "feuerwehr-leitung@stadt.example"));
    }

    /// <summary>Two legislative terms end. Of each the office decides in part, then about the rest; what is entered of an old term later is decided later.</summary>
    private void Terms()
    {
        var days = NodaTime.Period.DaysBetween(First, Last);
        var (one, other) = (First.PlusDays(days * 2 / 5), First.PlusDays(days * 4 / 5));
        _happenings.Add(new Happening.TermEntered(First.PlusDays(5), First, one));
        _happenings.Add(new Happening.TermEntered(one.PlusDays(1), one.PlusDays(1), other));
        foreach (var ended in new[] { one, other })
        {
            _happenings.Add(new Happening.TermDecided(ended.PlusDays(9), Rest: false));
            _happenings.Add(new Happening.TermDecided(ended.PlusDays(days / 7), Rest: true));
            _happenings.Add(new Happening.TermDecided(ended.PlusDays(days / 4), Rest: true));
        }
    }

    private Happening OutsideTheOutage(Happening each) => IsUp(each.On) ? each : each with { On = Back };

    private static LocalDate Later(LocalDate one, LocalDate other) => one > other ? one : other;
}
