namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>What somebody wrote in an answer, without the mail that it answers.</summary>
public static class ReplyText
{
    /// <summary>Everything that is no quoted mail, whichever way the mail program quotes, without a signature after "-- ".</summary>
    public static string OwnWords(string text)
    {
        var lines = MailHistory.Split(MailText.Clean(text)).Own.Split('\n');
        return string.Join('\n', lines.TakeWhile(line => line is not "--")).Trim();
    }
}
