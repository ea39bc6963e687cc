using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Sets a list with names in place of keys. A part that was not asked for is not there, its figures neither.</summary>
internal static class ControllingSheets
{
    public static ControllingSheet Of(ControllingList list, KnownNames names, ListPart part)
    {
        var parts = ImmutableArray.CreateBuilder<ControllingPart>();
        if (part != ListPart.NonPublic) parts.Add(new("Öffentlicher Teil", list.PublicNumbers?.German, Groups(list.Public, true, names)));
        if (part != ListPart.Public) parts.Add(new("Nichtöffentlicher Teil", list.NonPublicNumbers?.German, Groups(list.NonPublic, false, names)));
        return new(
            $"Antrags- und Beschlusscontrolling zur Sitzung am {GermanDates.Of(list.Meeting.On)}", names.Long(list.Meeting.Body),
            list.PresentedOn is { } on ? $"Stand {GermanDates.Of(on)}, wie zur Sitzung vorgelegt" : "Vorschau: der Stand von jetzt; noch nicht vorgelegt", parts.ToImmutable());
    }

    private static ImmutableArray<ControllingGroup> Groups(ImmutableArray<ControllingLine> lines, bool isPublic, KnownNames names) =>
        [.. lines.GroupBy(line => line.Urgency).OrderBy(group => group.Key).Select(group => new ControllingGroup(group.Key, [.. group.Select(line => Row(line, isPublic, names))]))];

    private static ControllingRow Row(ControllingLine line, bool isPublic, KnownNames names) => new(
        line, isPublic, line.Applicants.IsEmpty ? "–" : names.Of(line.Applicants), Responsible(line, names));

    private static string Responsible(ControllingLine line, KnownNames names) =>
        line.Unit is { } unit ? names.Of(unit) : line is { Kind: ControllingKind.Implementation, Done: false } ? StateOfWorkTexts.LeadOpen : "–";
}
