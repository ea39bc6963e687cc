using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Functions.Hosting;

namespace Wiedervorlage.Functions.Tests;

public sealed class SettingsCheckTests
{
    private static readonly KeyValuePair<string, string?> _linkKey = new("LinkKey", Convert.ToBase64String(new byte[32]));

    [Theory]
    [InlineData("Stage", "Live")]
    [InlineData("Stage", "1a")]
    [InlineData("Stage", "abcdefghijklmnopqrstu")]
    [InlineData("BaseUrl", "http://127.0.0.1:7071/")]
    [InlineData("SendGridHost", "api.sendgrid.com")]
    [InlineData("LinkKey", "")]
    [InlineData("LinkKey", "short")]
    [InlineData("LinkKey", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("SendGridEventsPublicKey", "AAAA")]
    [InlineData("InboundMailPublicKey", "no base64")]
    [InlineData("MailBy", "post")]
    [InlineData("SmtpPort", "0")]
    [InlineData("SmtpSecurity", "ssl")]
    [InlineData("InDoubt", "maybe")]
    [InlineData("Orchestrations", "On")]
    [InlineData("CheckAfterSeconds", "0")]
    [InlineData("PaperNumbers", "0067/2026")]
    public void Start_OneSettingWrong_StopsAndNamesIt(string name, string value)
    {
        var stopped = Assert.Throws<InvalidOperationException>(() => Start(new() { [name] = value }));

        Assert.StartsWith($"Settings: {name} is", stopped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "startTls", "", "SmtpHost is")]
    [InlineData("mail server", "startTls", "", "SmtpHost is")]
    [InlineData("mail.stadt.example", "none", "wiedervorlage", "SmtpSecurity is")]
    public void Start_BySmtpWithoutAServerOrWithAPasswordInTheOpen_Stops(string host, string security, string user, string says)
    {
        var stopped = Assert.Throws<InvalidOperationException>(
            () => Start(new() { ["MailBy"] = "smtp", ["SmtpHost"] = host, ["SmtpSecurity"] = security, ["SmtpUser"] = user }));

        Assert.Contains(says, stopped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sendGrid", "SendGridMails")]
    [InlineData("smtp", "SmtpMails")]
    public void Start_MailBy_ChoosesTheDoor(string by, string sender) => Assert.Equal(
        sender, Start(new() { ["MailBy"] = by, ["SmtpHost"] = "mail.stadt.example" }).GetRequiredService<Wiedervorlage.Functions.Mail.IMailSender>().GetType().Name);

    [Fact]
    public void Start_OnlyTheLinkKeySet_HasItsDefaults() => Assert.Equal("local", Start([]).GetRequiredService<Settings>().Stage);

    private static ServiceProvider Start(Dictionary<string, string?> settings) =>
        new ServiceCollection().AddWiedervorlage(new ConfigurationBuilder().AddInMemoryCollection([_linkKey]).AddInMemoryCollection(settings).Build()).BuildServiceProvider();
}
