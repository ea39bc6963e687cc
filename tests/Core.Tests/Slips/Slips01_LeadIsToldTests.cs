using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Tests.Duties;

namespace Wiedervorlage.Core.Tests.Slips;

/// <summary>What nobody leads is asked for until somebody does, and who gets the lead is written to, once.</summary>
public sealed class Slips01_LeadIsToldTests
{
    private static readonly Implementation _unled = Implementation.Evolve(null, new ImplementationEvent.Opened(
        new("m-1.1"), new("sid"), null, "Quartiersbüros", new("Beschluss vom 17.03.2026", new(2026, 3, 17), "0067/2026", "m-1", []), true, new(2026, 3, 17)));

    [Fact]
    public void NobodyLeads_TheOfficeIsAsked_UntilSomebodyDoes()
    {
        var line = OfficeWork.Of(_unled)!;
        Assert.Equal((OfficeMatter.Lead, "Umsetzung „Quartiersbüros“", "/antraege/m-1"), (line.Matter, line.Title, line.Path));
        Assert.Null(OfficeWork.Of(_unled with { Unit = new("fb55") }));
        Assert.Null(OfficeWork.Of(_unled with { State = WorkState.Done }));
        Assert.DoesNotContain("Quartiers", OfficeWork.Of(_unled with { Public = false })!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void ProposalOfAPeriod_IsAskedFor_AsAProposal()
    {
        var duty = DutyStory.With("2026-06-16").Arise(new Cadence.Quarterly(), "2026-03-17").Duty! with { Basis = Basis.Proposal };
        Assert.Contains("Vorschlag, noch nicht bestätigt", OfficeWork.Of(duty, "/")!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void LeadIsGiven_ThatUnitIsWrittenTo_UnlessTheMotionsLetterSaysSo()
    {
        var give = new ImplementationCommand.ChangeUnit(_unled.Id, new("fb61"));
        var mail = Assert.Single(Owed(give, _unled));
        Assert.Equal((MailKind.DutyNotice, new Recipient.UnitMailbox(new("fb61")), "dutyNotice.m-1.1.4"), (mail.Kind, mail.To, mail.Key));
        Assert.Empty(Owed(give with { ToldByMotion = true }, _unled));
        Assert.Empty(Owed(give with { To = null }, _unled with { Unit = new("fb55") }));
        Assert.Empty(Owed(give, _unled with { State = WorkState.Done }));
        Assert.Empty(Owed(give, _unled with { Unit = new("fb61") }));
    }

    private static ImmutableArray<OwedMail> Owed(ImplementationCommand command, Implementation was) =>
        [.. ImplementationDecider.Decide(command, was, new(2026, 3, 20)).With(events => LeadNotices.With(command, was, events, 3)).Events
            .OfType<ImplementationEvent.MailsOwed>().SelectMany(owed => owed.Mails)];
}
