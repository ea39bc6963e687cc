using System.Globalization;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.OfficeDuties;

namespace Wiedervorlage.Functions.DutyPages;

/// <summary>What has happened to a duty or an implementation, and what a command has made of it, for people.</summary>
internal static class Histories
{
    /// <summary>Newest first, without what mails and time bring about.</summary>
    public static ImmutableArray<HistoryLine> Of(ImmutableArray<Recorded<DutyEvent>> events) =>
        Lines(events.Where(one => !DutyEventTexts.IsBookkeeping(one.Event))
            .Select(one => (one.At, one.By.German, DutyEventTexts.German(one.Event))));

    /// <inheritdoc cref="Of(ImmutableArray{Recorded{DutyEvent}})"/>
    public static ImmutableArray<HistoryLine> Of(ImmutableArray<Recorded<ImplementationEvent>> events) => Lines(
        events.Where(one => !ImplementationEventTexts.IsBookkeeping(one.Event))
            .Select(one => (one.At, one.By.German, ImplementationEventTexts.German(one.Event))));

    /// <summary>Null when there is no such command.</summary>
    public static WhatWasDone? Done(ImmutableArray<Recorded<DutyEvent>> events, string? command, KnownNames names) => Done(
        events.Where(one => one.CommandId == command).Select(one => (
            DutyEventTexts.IsBookkeeping(one.Event) ? null : DutyEventTexts.German(one.Event), (one.Event as DutyEvent.MailsOwed)?.Mails
                ?? [])), names);

    /// <inheritdoc cref="Done(ImmutableArray{Recorded{DutyEvent}}, string, KnownNames)"/>
    public static WhatWasDone? Done(ImmutableArray<Recorded<ImplementationEvent>> events, string? command, KnownNames names) => Done(
        events.Where(one => one.CommandId == command).Select(one => (
            ImplementationEventTexts.IsBookkeeping(one.Event) ? null : ImplementationEventTexts.German(one.Event),
            (one.Event as ImplementationEvent.MailsOwed)?.Mails ?? [])), names);

    /// <summary>Newest first.</summary>
    public static ImmutableArray<ShownReport> Reports(ReportingDuty duty) =>
    [
        .. duty.Reports.Reverse().Select(report => new ShownReport(
            report, string.Join(", ", report.Periods.Select(key => duty.Find(key)?.German(duty.Cadence) ?? key)),
                ReportFiles.Of(duty.Id, report))),
    ];

    private static WhatWasDone? Done(IEnumerable<(string? Text, ImmutableArray<OwedMail> Mails)> happened, KnownNames names)
    {
        var all = happened.ToArray();
        return all.Length == 0 ? null : new("Eingetragen", [.. all.Select(one => one.Text).OfType<string>()],
            RecipientNames.German(all.SelectMany(one => one.Mails), names));
    }

    private static ImmutableArray<HistoryLine> Lines(IEnumerable<(Instant At, string By, string Text)> events) =>
        [.. events.Reverse().Select(one => new HistoryLine(At(one.At), one.By, one.Text))];

    private static string At(Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"{GermanDates.Of(Berlin.DateOf(at))}, {Berlin.LocalOf(at).TimeOfDay:HH:mm} Uhr");
}
