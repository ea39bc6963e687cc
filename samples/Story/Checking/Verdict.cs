using Wiedervorlage.Story.Telling;

namespace Wiedervorlage.Story.Checking;

/// <summary>Says whether the mails sent are those that had to be sent.</summary>
internal static class Verdict
{
    public static bool Write(Teller teller, ImmutableArray<ExpectedMail> expected, ImmutableArray<ExpectedMail> sent)
    {
        var differences = MailComparison.Differences(expected, sent);
        if (differences.IsEmpty)
        {
            teller.Line();
            teller.Line($"Stimmt: {sent.Length} Mails, jede genau einmal, wie in expected-mails.csv von Hand aufgeschrieben.");
            return true;
        }
        teller.Table("Abweichungen von expected-mails.csv", differences.Select(one => new[] { $"{one.Mail.On:uuuu-MM-dd}", one.Mail.Kind, one.Mail.Recipient, one.What }));
        return false;
    }
}
