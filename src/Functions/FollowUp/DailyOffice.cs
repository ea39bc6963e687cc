using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Letters.Office;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>
/// The letter to each office. What stands in it is stored before it is written: a crash in between leads to the same letter, and the
/// weeks are counted once.
/// </summary>
internal sealed class DailyOffice(
    MasterData data, OfficeMatters matters, Documents<OfficeLetter> letters, Mailroom mailroom, Settings settings, Clock clock) : IDaily
{
    private const string Partition = "office";

    public async Task RunAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        if (settings.Orchestrations == "off") return;
        var open = await matters.OpenAsync(cancellation);
        foreach (var body in await data.AllBodiesAsync(cancellation)) await TellAsync(body.On(clock.Today), open, cancellation);
    }

    private async Task TellAsync(Body body, ILookup<BodyId, OfficeLine> open, CancellationToken cancellation)
    {
        var was = await letters.LoadAsync(Partition, body.Id.Value, cancellation);
        if (was is not null) await WriteAsync(was.Value, body, cancellation);
        if (OfficeLetters.On(body.Id, was?.Value, open[body.Id], body.Rules, clock.Today) is not { } letter) return;
        if (await letters.SaveAsync(Partition, body.Id.Value, letter, was, cancellation) is not null)
            await WriteAsync(letter, body, cancellation);
    }

    private async Task WriteAsync(OfficeLetter letter, Body body, CancellationToken cancellation)
    {
        foreach (var owed in letter.Mails())
        {
            if (await mailroom.HasAsync(owed, cancellation)) continue;
            var text = owed.Kind == MailKind.OfficeLetter
                ? OfficeLetterText.ToOffice(letter, body.Name, settings.BaseUrl)
                : OfficeLetterText.ToChair(letter, body.Name, settings.BaseUrl);
            await mailroom.WriteAsync(owed, text, cancellation);
        }
    }
}
