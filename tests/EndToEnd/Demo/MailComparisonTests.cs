using Wiedervorlage.Core.Mail;
using Wiedervorlage.Story;
using Wiedervorlage.Story.Checking;

namespace Wiedervorlage.EndToEnd.Demo;

public sealed class MailComparisonTests
{
    private static readonly ImmutableArray<ExpectedMail> _expected = ExpectedMail.ReadAll(Repository.Sample("expected-mails.csv"));

    [Fact]
    public void Differences_SameMailsInAnotherOrder_None() => Assert.Empty(MailComparison.Differences(_expected, _expected.Reverse()));

    [Fact]
    public void Differences_AnyExpectedRowRemoved_SeesIt() => Assert.All(Enumerable.Range(0, _expected.Length), at =>
    {
        var difference = Assert.Single(MailComparison.Differences(_expected.RemoveAt(at), _expected));
        Assert.Equal((_expected[at], 1), (difference.Mail, difference.Sent - difference.Expected));
    });

    [Fact]
    public void Differences_AnySentMailRemoved_SeesIt() => Assert.All(Enumerable.Range(0, _expected.Length), at =>
    {
        var difference = Assert.Single(MailComparison.Differences(_expected, _expected.RemoveAt(at)));
        Assert.Equal((_expected[at], -1), (difference.Mail, difference.Sent - difference.Expected));
    });

    [Fact]
    public void Differences_AnySentTwice_SeesIt() => Assert.All(_expected, mail =>
        Assert.Equal(mail, Assert.Single(MailComparison.Differences(_expected, _expected.Add(mail))).Mail));

    [Fact]
    public void Differences_OneDayLate_IsMissingAndUnexpected()
    {
        var late = _expected.SetItem(0, _expected[0] with { On = _expected[0].On.PlusDays(1) });
        Assert.Equal(["fehlt", "unerwartet"], MailComparison.Differences(_expected, late).Select(one => one.What));
    }

    [Theory]
    [InlineData(1, 0, "fehlt")]
    [InlineData(0, 1, "unerwartet")]
    [InlineData(1, 2, "2-mal statt 1-mal")]
    [InlineData(2, 1, "nur 1-mal statt 2-mal")]
    public void What_SaysIt(int expected, int sent, string what) => Assert.Equal(what, new MailDifference(_expected[0], expected, sent).What);

    [Fact]
    public void ExpectedMails_TheFile_IsSortedAndNamesKnownKinds()
    {
        Assert.Equal(_expected.Order(), _expected);
        var kinds = Enum.GetValues<MailKind>().Select(Keys.Of).ToHashSet();
        Assert.All(_expected, mail => Assert.Contains(mail.Kind, kinds));
    }

    [Fact]
    public void ReadAll_AFileThatIsNone_SaysSo()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "date;kind;recipient\n2026-02-30;receipt;a@b.example\n");
        var refused = Assert.Throws<StoryException>(() => ExpectedMail.ReadAll(file));
        File.Delete(file);
        Assert.Contains("2026-02-30", refused.Message);
    }
}
