using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Terms;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Web.Letters.Terms;

namespace Wiedervorlage.Functions.Terms;

/// <summary>Tells each unit once what it does not owe any more since a term ended.</summary>
internal sealed class LapseMails(Mailroom mailroom, MasterData data, DatedApi dated)
{
    public async Task WriteAsync(CarryOver decision, string commandId, IEnumerable<(UnitId Unit, string What)> relieved, CancellationToken cancellation)
    {
        foreach (var unit in relieved.GroupBy(one => one.Unit, one => one.What))
        {
            var owed = new OwedMail($"{Keys.Of(MailKind.DutyEnded)}.{decision.Body}.{commandId}.{unit.Key}", MailKind.DutyEnded, new Recipient.UnitMailbox(unit.Key), decision.Body.Value);
            if (await mailroom.HasAsync(owed, cancellation)) continue;
            var body = (await data.BodyAsync(decision.Body, cancellation))!.On(dated.Today());
            await mailroom.WriteAsync(owed, TermLetters.Lapsed(body.Name, decision, [.. unit]), cancellation);
        }
    }
}
