using Wiedervorlage.Core.Mail.Inbound;

namespace Wiedervorlage.Core.Tests.Mail.Inbound;

public class SenderTests
{
    [Theory]
    [InlineData("{@example.org : pass}", "example.org")]
    [InlineData("{@Example.ORG : PASS}", "example.org")]
    [InlineData("{@b.example : pass, @a.example : pass}", "a.example,b.example")]
    [InlineData("{@a.example : fail, @b.example : pass}", "b.example")]
    [InlineData("{@a.example : fail}", "")]
    [InlineData("none", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("{\"a.example\": \"pass\"}", "")]
    public void Read_Dkim_KeepsTheDomainsThatPass(string? field, string passes) =>
        Assert.Equal(passes, string.Join(',', SenderVerdict.Read(field, "none").DkimPasses));

    [Fact]
    public void Of_RegisteredDomainWithDkim_IsTheFaction() =>
        Assert.Equal(new Sender.OfFaction(new("spd")), Sender.Of(Mails.From(Mails.Spd), [Mails.Spd, Mails.Gruene]));

    [Fact]
    public void Of_SpfWithMatchingEnvelope_IsTheFaction() =>
        Assert.IsType<Sender.OfFaction>(Sender.Of(Mails.From(Mails.Spd) with { Verdict = SenderVerdict.Read("none", "pass") }, [Mails.Spd]));

    [Theory]
    [InlineData("{@spd.example : fail}", "fail", "office@spd.example", "office@spd.example")]
    [InlineData("none", "pass", "office@spd.example", "bounce@elsewhere.example")]
    [InlineData("{@elsewhere.example : pass}", "softfail", "office@spd.example", "office@spd.example")]
    [InlineData("{@spd.example : pass}", "pass", "office@sub.spd.example", "office@spd.example")]
    [InlineData("{@evil.example : pass}", "pass", "spd.example@evil.example", "x@evil.example")]
    [InlineData("{@spd.example : pass}", "pass", "", "office@spd.example")]
    [InlineData("", "", "office@spd.example", "")]
    public void Of_AnythingLess_IsUnproven(string dkim, string spf, string from, string envelope)
    {
        var mail = Mails.From(Mails.Spd) with { From = from, EnvelopeFrom = envelope, Verdict = SenderVerdict.Read(dkim, spf) };
        Assert.IsType<Sender.Unproven>(Sender.Of(mail, [Mails.Spd]));
    }

    [Fact]
    public void Of_DomainOfTwoFactions_IsUnproven() =>
        Assert.IsType<Sender.Unproven>(Sender.Of(Mails.From(Mails.Spd), [Mails.Spd, Mails.Gruene with { MailDomains = ["SPD.example"] }]));
}
