using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Tests.Mail;

public sealed class ReplyAddressTests
{
    private static readonly MailId Id = MailId.Of("quarterlyLetter.2026-Q2.fb55");
    private static readonly Settings Ours = new() { ReplyDomain = "antwort.stadt.example", LinkKey = Convert.ToBase64String(new byte[32]) };
    private readonly ReplyAddress _replies = new(Ours);

    [Fact]
    public void Read_OwnAddress_IsTheMailAlsoInCapitals()
    {
        var address = _replies.For(Id)!;

        Assert.True(address.IndexOf('@', StringComparison.Ordinal) <= 64);
        Assert.Equal(Id, _replies.Read(address));
        Assert.Equal(Id, _replies.Read($"Wiedervorlage <{address.ToUpperInvariant()}>"));
    }

    [Fact]
    public void Read_MadeUpAddress_IsNothing()
    {
        var foreign = new ReplyAddress(new() { ReplyDomain = Ours.ReplyDomain, LinkKey = Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]) });

        Assert.Null(_replies.Read(foreign.For(Id)!));
        Assert.Null(_replies.Read("antwort@antwort.stadt.example"));
        Assert.Null(_replies.Read(""));
    }

    [Fact]
    public void For_NoDomainOrKey_IsNone()
    {
        Assert.Null(new ReplyAddress(new() { ReplyDomain = "", LinkKey = Ours.LinkKey }).For(Id));
        Assert.Null(new ReplyAddress(new() { LinkKey = "" }).For(Id));
    }
}
