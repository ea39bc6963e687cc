using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Agendas;

/// <summary>One agenda, the motions that are on its meeting by their own facts, and what stands there anyway.</summary>
internal sealed class AgendaScene(NonPublicNumbering numbering = NonPublicNumbering.Own)
{
    private readonly BodyRules _rules = new() { NonPublicNumbering = numbering };

    public Agenda? Agenda { get; private set; }

    public Meeting Meeting { get; set; } = Some.Meeting("sid-1", "2026-02-10");

    public List<MotionOnMeeting> Motions { get; } = [];

    /// <summary>Motions that have ended or have another place: they do not come back.</summary>
    public HashSet<MotionId> Gone { get; } = [];

    public List<StandingItem> Standing { get; } = [];

    public LocalDate Today { get; set; } = new(2026, 1, 5);

    public AgendaWorld World => new(Meeting, _rules, [.. Motions], [.. Standing], Today);

    /// <summary>"8 8.1 N 1", in the order shown; "-" without a number.</summary>
    public string Numbers => string.Join(" ", Agenda!.Items.Select(item => item.Number ?? "-"));

    /// <summary>"8=heading-8 8.1=motion-m-1".</summary>
    public string Shown => string.Join(" ", Agenda!.Items.Select(item => $"{item.Number ?? "-"}={item.Id}"));

    public AgendaScene Places(string id, string? item, PlacementMode mode = PlacementMode.Agenda, string? with = null, bool isPublic = true)
    {
        Motions.RemoveAll(motion => motion.Id.Value == id);
        Motions.Add(new(new(id), item, mode, with is null ? null : new(with), isPublic));
        return Keep();
    }

    /// <summary>A result is recorded: from now on neither its place nor its number follows the agenda.</summary>
    public AgendaScene Reads(string id)
    {
        var index = Motions.FindIndex(motion => motion.Id.Value == id);
        Motions[index] = Motions[index] with { Read = true };
        return Keep();
    }

    public AgendaScene Leaves(string id)
    {
        Motions.RemoveAll(motion => motion.Id.Value == id);
        return Keep();
    }

    public AgendaScene Is(MeetingState state)
    {
        Meeting = Meeting with { State = state };
        return Keep();
    }

    /// <summary>What comes by itself, and the motions learn their numbers.</summary>
    public AgendaScene Keep() => Append(AgendaUpkeep.Events(Agenda, World));

    public AgendaScene Adds(string id, bool isPublic = true, string? under = null, string? number = null) => Do(new AgendaCommand.Add(id, id, null, isPublic, under, number));

    public AgendaScene Do(AgendaCommand command) => Append(AgendaDecider.Decide(command, Agenda, World).Events);

    public Refusal Refused(AgendaCommand command, int? seen = null) => AgendaDecider.Decide(command, Agenda, World, seen).Refusal ?? throw new InvalidOperationException("Nothing was refused.");

    public AgendaScene Loses()
    {
        Agenda = null;
        return this;
    }

    private AgendaScene Append(ImmutableArray<AgendaEvent> events)
    {
        Agenda = events.Aggregate(Agenda, AgendaEvolution.Evolve);
        return Tell();
    }

    private AgendaScene Tell()
    {
        if (Agenda is not { Owed.IsEmpty: false }) return this;
        foreach (var owed in Agenda.Owed)
        {
            if (owed is OwedToMotion.Return && Agenda.Of(owed.Motion) is { } back && Motions.TrueForAll(motion => motion.Id != owed.Motion) && !Gone.Contains(owed.Motion))
                Motions.Add((back.Were.FirstOrDefault(motion => motion.Id == owed.Motion) ?? new(owed.Motion, null, PlacementMode.Agenda, null, back.Public)) with { Item = back.Number });
            var index = Motions.FindIndex(motion => motion.Id == owed.Motion);
            if (index < 0 || Motions[index].Read) continue;
            if (owed is OwedToMotion.Leave) Motions.RemoveAt(index);
            else if (Agenda.Of(owed.Motion) is { } item) Motions[index] = Motions[index] with { Item = item.Number };
        }
        Agenda = AgendaEvolution.Evolve(Agenda, new AgendaEvent.MotionsTold([.. Agenda.Owed.Select(owed => owed.Motion)], Agenda.Events));
        return Keep();
    }
}
