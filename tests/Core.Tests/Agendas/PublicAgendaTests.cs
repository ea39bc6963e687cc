using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Tests.Agendas;

public sealed class PublicAgendaTests
{
    private static readonly Meeting _meeting = new(new("sid-1"), new("sid"), new(2026, 2, 10), new(16, 0), "Rathaus", MeetingState.Scheduled);

    [Theory]
    [InlineData(MeetingState.Scheduled, "2026-02-09", false)]
    [InlineData(MeetingState.Scheduled, "2026-02-10", true)]
    [InlineData(MeetingState.Invited, "2026-01-20", true)]
    [InlineData(MeetingState.Held, "2026-02-11", true)]
    [InlineData(MeetingState.Cancelled, "2026-02-11", false)]
    public void Draft_IsNotPublic_UnlessTheBodyWantsItSo(MeetingState state, string today, bool isOut)
    {
        var (meeting, on) = (_meeting with { State = state }, NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value);
        Assert.Equal(isOut, PublicAgenda.IsOut(meeting, new(), on));
        Assert.Equal(isOut, PublicAgenda.IsNoDraft(meeting, on));
        Assert.True(PublicAgenda.IsOut(meeting, new BodyRules { DraftIsPublic = true }, on));
    }

    [Fact]
    public void CancelledAfterTheInvitation_StaysPublic()
    {
        var invited = _meeting with { State = MeetingState.Invited };
        var cancelled = (invited with { State = MeetingState.Cancelled }).ChangedFrom(invited, Instant.FromUtc(2026, 2, 1, 0, 0));
        Assert.True(PublicAgenda.IsOut(cancelled, new(), new(2026, 2, 2)));
    }
}
