using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Agendas;

/// <summary>An agenda while it is being decided upon: each event shows at once in what stands, and all of them are appended together.</summary>
internal sealed class AgendaDraft(Agenda? was, NonPublicNumbering numbering)
{
    private readonly ImmutableArray<AgendaEvent>.Builder _events = ImmutableArray.CreateBuilder<AgendaEvent>();
    private Agenda? _now = was;

    /// <summary>Throws before it was opened.</summary>
    public Agenda Now => _now ?? throw new InvalidOperationException("The agenda was not opened.");

    public bool IsOpened => _now is not null;

    public NonPublicNumbering Numbering => numbering;

    public ImmutableArray<AgendaEvent> Events => _events.ToImmutable();

    public void Do(AgendaEvent happened)
    {
        _events.Add(happened);
        _now = AgendaEvolution.Evolve(_now, happened);
    }

    /// <summary>Nothing happens where nothing gets another number.</summary>
    public void Renumber(IEnumerable<NewNumber> numbers)
    {
        ImmutableArray<NewNumber> changed = [.. numbers.Where(one => Now.Find(one.Item)!.Number != one.Number)];
        if (!changed.IsEmpty) Do(new AgendaEvent.Renumbered(changed));
    }
}
