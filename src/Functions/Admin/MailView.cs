using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Admin;

/// <summary>An entry of the outbox with its state in words and what a person can do.</summary>
internal sealed record MailView(
    string Key, MailKind Kind, string About, Instant PutAt, MailState State, Recipient? Role,
    ImmutableArray<string> Duties, string InWords, string? WhatToDo)
{
    public static MailView Of(OutboxEntry entry) => new(
        entry.Key, entry.Kind, entry.About, entry.PutAt, entry.State, entry.Role, entry.Duties,
        MailWords.Of(entry.State), MailWords.WhatToDo(entry.State));
}
