using Wiedervorlage.Story.Doors;
using Wiedervorlage.Story.Running;
using Wiedervorlage.Story.Telling;

namespace Wiedervorlage.Story;

/// <summary>The sample city on its stage: the host, its doors and its clock, and somebody who tells what happens.</summary>
internal sealed class City(HostProcess host, Teller teller) : IDisposable
{
    private int _toldMails;

    /// <summary>How often it was killed by us.</summary>
    public int Kills { get; private set; }

    public HostProcess Host { get; } = host;

    public Api Api { get; } = new(host);

    public SentMails Mails => new(Api);

    public Clock Clock => new(Api);

    /// <summary>What came in, for the table at the end.</summary>
    public List<(LocalDateTime At, string Who, string What)> CameIn { get; } = [];

    public void Chapter(string title) => teller.Chapter(title);

    /// <summary>Time goes on; what falls due on the way happens.</summary>
    public async Task GoToAsync(int year, int month, int day, int hour, int minute)
    {
        await Clock.MoveToAsync(new(year, month, day, hour, minute));
        await TellMailsAsync();
    }

    /// <summary>Somebody does something; everything that follows at once has happened when this returns.</summary>
    public async Task DoAsync(string who, string what, Func<Task> act)
    {
        var at = await Clock.NowAsync();
        teller.Step(at, who, what);
        CameIn.Add((at, who, what));
        await act();
        await Clock.SettleAsync();
        await TellMailsAsync();
    }

    /// <summary>kill -9 and a new start, with settings that hold for the new process only.</summary>
    public async Task KillAsync(string when, params (string Name, string Value)[] once)
    {
        teller.Aside($"kill -9 {when}; der Host wird neu gestartet.");
        Kills++;
        await Host.KillAsync();
        await Host.StartAsync(once);
        await Clock.SettleAsync();
        await TellMailsAsync();
    }

    /// <summary>Nobody acts without having been told: the newest mail of a kind that speaks of <paramref name="about"/>, or the story stops here.</summary>
    public async Task<SentMail> ReadMailAsync(string who, string kind, string about) =>
        (await Mails.AllAsync()).LastOrDefault(mail => mail.Kind == kind && mail.Key.Contains(about, StringComparison.Ordinal))
        ?? throw new StoryException($"{who} hat keine Mail der Art {kind} erhalten und tut deshalb nichts; hier bleibt die Geschichte stehen.");

    public void Dispose() => Api.Dispose();

    private async Task TellMailsAsync()
    {
        var all = await Mails.AllAsync();
        foreach (var mail in all.Skip(_toldMails)) teller.Mail(mail);
        _toldMails = all.Length;
    }
}
