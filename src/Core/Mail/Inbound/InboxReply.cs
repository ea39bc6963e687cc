using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>What is known of a mail that answers one of ours to a unit.</summary>
/// <param name="MailKey">Key of the mail that is answered.</param>
/// <param name="Unit">To which unit that mail went.</param>
/// <param name="Candidates">The duties that mail asked about and for which a report can be given now.</param>
public sealed record InboxReply(string MailKey, UnitId Unit, ImmutableArray<DutyId> Candidates);
