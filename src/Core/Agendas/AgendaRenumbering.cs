using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Agendas;

/// <summary>Numbering without gaps, in the order that stands. Doing it again changes nothing.</summary>
internal static class AgendaRenumbering
{
    /// <summary>Every item with its number; those without one come last in their part.</summary>
    public static void Run(AgendaDraft draft)
    {
        var numbers = new List<NewNumber>();
        var continued = draft.Numbering == NonPublicNumbering.Continued;
        var last = Part(draft.Now, true, null, 0, false, numbers);
        Part(draft.Now, false, null, continued ? last : 0, !continued, numbers);
        draft.Renumber(numbers);
    }

    /// <summary>After the invitation, or as it goes out: only what has no number gets one, after all others.</summary>
    public static void NumberTheRest(AgendaDraft draft)
    {
        foreach (var item in draft.Now.Items.Where(item => item.Number is null)) draft.Renumber([new(item.Id, AgendaNumbers.FreeMain(draft, item.Public))]);
    }

    private static int Part(Agenda agenda, bool isPublic, AgendaItem? above, int last, bool marked, List<NewNumber> numbers, string? number = null)
    {
        foreach (var item in agenda.Items.Where(item => item.Public == isPublic && IsChild(item, above, agenda)))
        {
            var its = ItemNumber.Of(number, ++last, marked);
            numbers.Add(new(item.Id, its));
            if (item.Number is not null) Part(agenda, isPublic, item, 0, marked, numbers, its);
        }
        return last;
    }

    private static bool IsChild(AgendaItem item, AgendaItem? above, Agenda agenda) => (item.Number is { } number ? ItemNumber.Parent(number) : null) switch
    {
        null => above is null,
        // One that stands in another part than what is above it is a main item of its own part.
        var parent => agenda.At(parent) is { } its && its.Public == item.Public ? its.Id == above?.Id : above is null,
    };
}
