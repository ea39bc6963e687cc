using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Terms;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Web.Letters.Terms;

namespace Wiedervorlage.Functions.Terms;

/// <summary>Asks the office of a body whose term has ended for a carry-over, again until every open thing is decided. Nothing lapses by itself.</summary>
internal sealed class DailyTerms(MasterData data, OpenAtTermEnd open, Mailroom mailroom, DatedApi dated, Settings settings) : IDaily
{
    public async Task RunAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        if (settings.Orchestrations == "off") return;
        foreach (var body in await data.AllBodiesAsync(cancellation))
            if (LegislativeTerm.EndedBefore(body, dated.Today()) is { } ended && LegislativeTerm.AskedOn(ended, body.On(dated.Today()).Rules, dated.Today()) is { } on)
                await AskAsync(body.On(dated.Today()), ended, on, cancellation);
    }

    private async Task AskAsync(Body body, LocalDate ended, LocalDate on, CancellationToken cancellation)
    {
        var owed = new OwedMail(
            $"{Keys.Of(MailKind.CarryOverRequest)}.{body.Id}.{ended.ToString("uuuuMMdd", null)}.{on.ToString("uuuuMMdd", null)}", MailKind.CarryOverRequest, new Recipient.Office(body.Id), body.Id.Value);
        if (await mailroom.HasAsync(owed, cancellation)) return;
        var undecided = (await open.LinesAsync(body.Id, ended, cancellation)).Where(line => !line.CarriedOver).ToImmutableArray();
        if (!undecided.IsEmpty) await mailroom.WriteAsync(owed, TermLetters.CarryOverWanted(body.Name, ended, undecided, settings.BaseUrl), cancellation);
    }
}
