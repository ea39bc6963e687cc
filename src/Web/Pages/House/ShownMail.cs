using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Web.Pages.House;

/// <summary>A mail in the list: no address, no text.</summary>
/// <param name="Id">In its address.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="To">By role; a dash in rows that are older than roles.</param>
/// <param name="At">When it was put into the outbox, German.</param>
/// <param name="State">Where it stands.</param>
public sealed record ShownMail(string Id, MailKind Kind, string To, string At, MailState State)
{
    /// <summary>Somebody has to look at it.</summary>
    public bool NeedsSomebody => MailWords.WhatToDo(State) is not null;
}
