using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;

namespace Wiedervorlage.Web.Letters.Duties;

/// <summary>One duty, one implementation as an item of a letter. Of non-public ones nothing but number and link: mails leave the offices.</summary>
internal static class DutyItems
{
    /// <summary>For the unit, with its link.</summary>
    public static LetterBlock.Item ForUnit(DutyLine line, DutyLetterFacts facts) => Item(line, facts, facts.ReportLink(line.Duty) is { } url ? new("Bericht abgeben", url) : null, withUnit: false);

    /// <summary>For those who do not report: no link, but who owes it.</summary>
    public static LetterBlock.Item ForOthers(DutyLine line, DutyLetterFacts facts) => Item(line, facts, null, withUnit: true);

    public static LetterBlock.Item Of(Implementation work) => work.Public
        ? new(work.Subject, [$"Umsetzung: {work.StateOfWork()}", work.Origin.Source], null, work.State == WorkState.Delayed)
        : new(Hidden("Umsetzung", work.Origin.Reference, work.Id.Value), [], null, work.State == WorkState.Delayed);

    /// <summary>How a duty is named in running text and subjects.</summary>
    public static string Title(ReportingDuty duty) => duty.Public ? duty.What : Hidden("Berichtspflicht", duty.Origin.Reference, duty.Id.Value);

    private static LetterBlock.Item Item(DutyLine line, DutyLetterFacts facts, LetterLink? link, bool withUnit)
    {
        var duty = line.Duty;
        string?[] lines = duty.Public
            ?
            [
                duty.Item is { } item ? $"Unter: „{item}“" : null,
                line.StateOfWork(),
                $"{duty.Cadence.German}; {duty.Origin.Source}{(duty.Basis.IsBinding() && duty.Basis != Basis.Resolution ? $" ({duty.Basis.German()})" : "")}",
                withUnit ? $"Zuständig: {facts.Unit(duty.Unit)}" : null,
            ]
            : [];
        return new(Title(duty), [.. lines.OfType<string>()], link, line.Overdue is not null && duty.Basis.IsBinding());
    }

    private static string Hidden(string what, string? reference, string id) => $"Nichtöffentliche {what}, {(reference is null ? id : $"Drucksache {reference}")}";
}
