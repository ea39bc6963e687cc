namespace Wiedervorlage.Story.Doors;

/// <summary>What SendGrid has accepted: the mail sink keeps every post and never de-duplicates.</summary>
internal sealed class SentMails(Api api)
{
    public async Task<ImmutableArray<SentMail>> AllAsync() =>
        [.. ((JsonArray)(await api.GetAsync("local/mails"))!).Select(mail => SentMail.Read(mail!)).OrderBy(mail => mail.At).ThenBy(mail => mail.Key, StringComparer.Ordinal)];
}

/// <summary>One mail as it was accepted. <paramref name="At"/> is local to Europe/Berlin.</summary>
internal sealed record SentMail(LocalDateTime At, string Kind, string To, string Key, string Subject, string Text, string Html)
{
    public static SentMail Read(JsonNode mail) => new(
        Clock.InBerlin($"{mail["at"]}"), $"{mail["kind"]}", $"{mail["to"]![0]}", $"{mail["key"]}", $"{mail["subject"]}", $"{mail["text"]}", $"{mail["html"]}");
}
