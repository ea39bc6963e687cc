using Wiedervorlage.LocalHost.MailSink;

namespace Wiedervorlage.LocalHost.Tests.MailSink;

/// <summary>The page of what was sent: newest first, fifty at a time.</summary>
public sealed class MailPageTests
{
    private static readonly string[] Ways = ["Neuere", "Ältere"];

    private static readonly SentMail[] Mails = [.. Enumerable.Range(1, 120).Select(Mail)];

    private static SentMail Mail(int number) => new(
        $"{number:D3}", $"{number}", new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero), ["spd@fraktion.example"], [], $"Mail Nummer {number}.", "Text", "", [],
        ImmutableDictionary<string, string>.Empty);

    [Theory]
    [InlineData(1, 120, 71, "Ältere")]
    [InlineData(2, 70, 21, "Neuere Ältere")]
    [InlineData(3, 20, 1, "Neuere")]
    [InlineData(0, 120, 71, "Ältere")]
    [InlineData(99, 20, 1, "Neuere")]
    public void Page_ShowsFifty_NewestFirst_AndTheWayToTheOthers(int page, int newest, int oldest, string ways)
    {
        var html = MailPage.Of(Mails, page);
        var shown = Mails.Select((_, index) => index + 1).Where(number => html.Contains($"Mail Nummer {number}.", StringComparison.Ordinal)).ToArray();
        Assert.Equal((oldest, newest, newest - oldest + 1), (shown.Min(), shown.Max(), shown.Length));
        Assert.True(html.IndexOf($"Nummer {newest}.", StringComparison.Ordinal) < html.IndexOf($"Nummer {oldest}.", StringComparison.Ordinal));
        Assert.Contains("120 Mails.", html);
        Assert.Equal(ways, string.Join(' ', Ways.Where(way => html.Contains($">{way}</a>", StringComparison.Ordinal))));
    }

    [Fact]
    public void Page_WithFewMails_HasNoWays() => Assert.DoesNotContain("<nav", MailPage.Of(Mails[..50], 1));
}
