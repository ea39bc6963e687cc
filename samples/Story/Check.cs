using Wiedervorlage.Story.Checking;
using Wiedervorlage.Story.Telling;

namespace Wiedervorlage.Story;

/// <summary>Compares a file of sent mails with the expected ones, as the demo does at its end.</summary>
internal static class Check
{
    public static int Run(StoryOptions options)
    {
        var sent = ExpectedMail.ReadAll(options.Sent ?? throw new StoryException("Es fehlt --sent Datei."));
        return Verdict.Write(new Teller(Console.Out), ExpectedMail.ReadAll(options.Expected), sent) ? 0 : 1;
    }
}
