using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.Tests.Letters;

/// <summary>The town that the sample letters are written in, in October 2026.</summary>
internal static class Town
{
    public const string Url = "https://wiedervorlage.example";
    public static readonly BodyId Sid = new("sid");
    public static readonly UnitId Social = new("fb55");
    public static readonly LocalDate Today = new(2026, 10, 1);
    public static readonly Instant Now = Instant.FromUtc(2026, 10, 1, 6, 0);
    public static readonly Meeting September = new(new("sid-05"), Sid, new(2026, 9, 22), new(16, 0), "Rathaus an der Volme", MeetingState.Held);
    public static readonly Meeting December = new(new("sid-06"), Sid, new(2026, 12, 1), new(16, 0), "Rathaus an der Volme", MeetingState.Scheduled);

    public static Body Body { get; } =
        new(Sid, "Ausschuss für Soziales, Integration und Demographie", "SID", new(), [new(new("spd"), 3)], "sid-buero@stadt.example", "sid-vorsitz@stadt.example");

    public static BodyCalendar Calendar { get; } = new(Sid, Dated<BodyRules>.From(new(2020, 1, 1), Body.Rules), [September, December]);

    public static DutyLetterFacts Facts { get; } = new(
        ImmutableDictionary<BodyId, string>.Empty.Add(Sid, Body.Name).Add(new("uka"), "Umweltausschuss"),
        ImmutableDictionary<UnitId, string>.Empty.Add(Social, "Fachbereich Jugend und Soziales").Add(new("fb61"), "Fachbereich Stadtentwicklung"),
        Url, duty => $"{Url}/bericht/{duty.Id}", work => $"{Url}/umsetzung/{work.Id}", duty => $"{Url}/berichtspflicht/{duty.Id}", (_, due) => due.Meeting == December.Id ? Calendar.PaperDeadline(December) : null)
    {
        ReadLink = (duty, report) => $"{Url}/berichte/{duty.Id}.{report.Id}",
        PeriodLink = (duty, period) => $"{Url}/bericht/{duty.Id}.{period}",
    };

    public static Origin Resolution { get; } = new("Beschluss vom 17.03.2026, TOP 8.1, Drucksache 0067/2026", new(2026, 3, 17), "0067/2026", "m-1", [new("spd")]);

    /// <summary>Overdue since the third quarter; the fourth is due in December.</summary>
    public static ReportingDuty Quarterly { get; } = Duty("d1", "Sachstand zur Sozialraumentwicklung", new Cadence.Quarterly(), Basis.Resolution, Resolution) with
    {
        Item = "Sozialraumentwicklung Hagen",
        ReasonForDelay = "Eine Stelle ist nicht besetzt.",
        Periods =
        [
            new("2026-Q3", new(2026, 7, 1), Due.At(September), PeriodState.Overdue) { OverdueSince = new(2026, 9, 23) },
            new("2026-Q4", new(2026, 10, 1), Due.At(December), PeriodState.Open) { Replans = [new(new(2026, 9, 1), new("sid-06"), new(2026, 11, 24), new(2026, 12, 1))] },
        ],
    };

    public static ReportingDuty Wish { get; } = Duty("d2", "Übersicht der Förderanträge", new Cadence.EveryMeeting(), Basis.FirstReading, new("Beratung vom 10.02.2026, TOP 8.1, Drucksache 0067/2026", new(2026, 2, 10), "0067/2026", "m-1", [])) with
    {
        Periods = [new("sid-06", new(2026, 9, 23), Due.At(December), PeriodState.Open)],
    };

    public static ReportingDuty Promise { get; } = Duty("d3", "Zwischenbericht zur Prüfung Altenhagen", new Cadence.ByDate(new(2026, 12, 31)), Basis.Undertaking, new("Sitzung vom 22.09.2026, TOP 5", new(2026, 9, 22), null, null, [])) with
    {
        Periods = [new("2026-12-31", new(2026, 9, 22), Due.By(new(2026, 12, 31), December), PeriodState.Open)],
    };

    public static ReportingDuty Secret { get; } = Duty("d4", "Grundstück am Markt", new Cadence.HalfYearly(), Basis.Resolution, new("Beschluss vom 05.05.2026, Drucksache 0120/2026", new(2026, 5, 5), "0120/2026", "m-2", [])) with
    {
        Public = false,
        Periods = [new("2026-H2", new(2026, 7, 1), Due.At(December), PeriodState.Open)],
    };

    public static ReportingDuty Old { get; } = Duty("d5", "Bericht zur Hitzevorsorge", new Cadence.HalfYearly(), Basis.OldResolution, new("Beschluss vom 19.09.2023, Drucksache 0745/2023", new(2023, 9, 19), "0745/2023", null, [])) with
    {
        Body = new("uka"),
        Periods = [new("2026-H2", new(2026, 7, 1), Due.By(new(2026, 12, 30)), PeriodState.NoMeeting)],
    };

    public static Implementation Work { get; } = new()
    {
        Id = new("m-1.2"), Body = Sid, Unit = Social, Subject = "Sozialräume entwickeln", Origin = Resolution, Public = true, OpenedOn = new(2026, 3, 17), ChangedOn = new(2026, 9, 14),
        State = WorkState.Delayed, ReasonForDelay = "Die Förderzusage des Landes steht aus.",
    };

    private static ReportingDuty Duty(string id, string what, Cadence cadence, Basis basis, Origin origin) => new()
    {
        Id = new(id), Body = Sid, Unit = Social, What = what, Cadence = cadence, Basis = basis, Origin = origin, Public = true, AroseOn = origin.On,
    };
}
