namespace Wiedervorlage.Story;

/// <summary>What can be said on the command line: <c>demo [--expected file] [--orchestrations off]</c>.</summary>
/// <param name="Expected">The mails to compare with; samples/expected-mails.csv unless named.</param>
/// <param name="Orchestrations">"off": nothing acts on time, and the story stops after the receipt.</param>
internal sealed record DemoOptions(string Expected, string Orchestrations)
{
    public static DemoOptions Read(string[] args) =>
        new(After(args, "--expected") ?? Repository.Sample("expected-mails.csv"), After(args, "--orchestrations") ?? "on");

    private static string? After(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
