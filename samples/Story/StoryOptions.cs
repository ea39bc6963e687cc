namespace Wiedervorlage.Story;

/// <summary>
/// The command line: <c>demo [--expected file] [--sent file] [--published file]</c> plays the story and compares; with <c>--sent</c> it also writes
/// down what was sent, with <c>--published</c> what is served as OParl at the end.
/// <c>check --sent file [--expected file]</c> only compares two such files.
/// </summary>
/// <param name="Verb">demo or check.</param>
/// <param name="Expected">The mails that must be sent; samples/expected-mails.csv unless named.</param>
/// <param name="Sent">Where the mails that were sent are written to, or read from.</param>
/// <param name="Published">Where everything that is served is written to.</param>
internal sealed record StoryOptions(string Verb, string Expected, string? Sent, string? Published)
{
    public static StoryOptions Read(string[] args) => args is ["demo" or "check", ..]
        ? new(args[0], After(args, "--expected") ?? Repository.Sample("expected-mails.csv"), After(args, "--sent"), After(args, "--published"))
        : throw new StoryException("Aufruf: demo [--expected Datei] [--sent Datei] [--published Datei] oder check --sent Datei [--expected Datei]");

    private static string? After(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
