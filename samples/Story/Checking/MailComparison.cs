namespace Wiedervorlage.Story.Checking;

/// <summary>Compares what was sent with what had to be sent: each exactly once, and nothing else.</summary>
internal static class MailComparison
{
    /// <summary>Every difference; none when they agree.</summary>
    public static ImmutableArray<MailDifference> Differences(IEnumerable<ExpectedMail> expected, IEnumerable<ExpectedMail> sent)
    {
        var owed = Count(expected);
        var gone = Count(sent);
        return
        [
            .. from mail in owed.Keys.Union(gone.Keys).Order()
               let difference = new MailDifference(mail, owed.GetValueOrDefault(mail), gone.GetValueOrDefault(mail))
               where difference.Expected != difference.Sent
               select difference,
        ];
    }

    private static Dictionary<ExpectedMail, int> Count(IEnumerable<ExpectedMail> mails) => mails.CountBy(mail => mail).ToDictionary();
}

/// <summary>A mail that was not sent as often as expected.</summary>
internal sealed record MailDifference(ExpectedMail Mail, int Expected, int Sent)
{
    /// <summary>German, for the table.</summary>
    public string What => (Expected, Sent) switch
    {
        ( > 0, 0) => "fehlt",
        (0, _) => "unerwartet",
        _ when Sent > Expected => $"{Sent}-mal statt {Expected}-mal",
        _ => $"nur {Sent}-mal statt {Expected}-mal",
    };
}
