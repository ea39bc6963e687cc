using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;

namespace Wiedervorlage.Web.Letters.Duties;

/// <summary>All that a unit owes, by body, the most urgent first.</summary>
internal static class OpenWorkBlocks
{
    public static IEnumerable<LetterBlock> Of(OpenWork open, DutyLetterFacts facts) => open.Bodies().SelectMany(body => ToBody(facts.Body(body), open.ToBody(body), facts));

    private static IEnumerable<LetterBlock> ToBody(string name, OpenWork open, DutyLetterFacts facts) =>
    [
        new LetterBlock.Heading(name),
        .. DutyLine.ByUrgency(open.Duties).Select(line => DutyItems.ForUnit(line, facts)),
        .. open.Implementations.OrderBy(work => work.State == WorkState.Delayed ? 0 : 1)
            .ThenBy(work => work.DueOn ?? LocalDate.MaxIsoValue).ThenBy(work => work.Origin.On)
            .ThenBy(work => work.Id.Value, StringComparer.Ordinal)
            .Select(work => DutyItems.Of(work, facts)),
    ];
}
