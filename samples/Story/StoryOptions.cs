namespace Wiedervorlage.Story;

/// <summary>
/// The command line: <c>demo [--expected file] [--sent file]</c> plays the story and compares; with <c>--sent</c> it also writes down what was sent.
/// <c>check --sent file [--expected file]</c> only compares two such files.
/// </summary>
/// <param name="Verb">demo or check.</param>
/// <param name="Expected">The mails that must be sent; samples/expected-mails.csv unless named.</param>
/// <param name="Sent">Where the mails that were sent are written to, or read from.</param>
internal sealed record StoryOptions(string Verb, string Expected, string? Sent)
{
    public static StoryOptions Read(string[] args) => args is ["demo" or "check", ..]
        ? new(args[0], After(args, "--expected") ?? Repository.Sample("expected-mails.csv"), After(args, "--sent"))
        : throw new StoryException("Aufruf: demo [--expected Datei] [--sent Datei] oder check --sent Datei [--expected Datei]");

    private static string? After(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
