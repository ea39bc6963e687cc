using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>What a command has made of an agenda, and whom its motions have written to: read from the facts.</summary>
internal sealed class AgendaDone(Facts<Agenda, AgendaEvent> agendas, Facts<Motion, MotionEvent> motions, PublicLists lists)
{
    /// <summary>Null when there is no such command.</summary>
    public async Task<WhatWasDone?> FindAsync(AgendaView view, string? command, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(command)) return null;
        var all = await agendas.EventsAsync(StreamKey.Alone(view.Meeting.Id.Value), cancellation);
        var events = all.Where(one => one.CommandId == command).ToArray();
        if (events.Length == 0) return null;
        var titles = Titles(view, all.Select(one => one.Event));
        var lines = events.Select(one => one.Event).Where(one => one is not (AgendaEvent.Opened or AgendaEvent.MotionsTold))
            .Select(one => AgendaEventTexts.German(one, item => titles.GetValueOrDefault(item, "ein Punkt"), motion =>
                MotionOf(view, motion)));
        var mails = await MailsAsync(view, events, cancellation);
        return new("Die Tagesordnung ist geändert", [.. lines], RecipientNames.German(mails, await lists.NamesAsync(cancellation)));
    }

    /// <summary>What the invitation has fixed, and who is told of numbers; null: it is not out.</summary>
    public async Task<WhatWasDone?> InvitedAsync(AgendaView view, CancellationToken cancellation)
    {
        var all = await agendas.EventsAsync(StreamKey.Alone(view.Meeting.Id.Value), cancellation);
        return all.LastOrDefault(one => one.Event is AgendaEvent.NumbersFixed) is { } fixedThen
            ? await FindAsync(view, fixedThen.CommandId, cancellation) is { } done ? done with { Title = "Eingeladen" } : null
            : null;
    }

    private async Task<List<OwedMail>> MailsAsync(AgendaView view, Recorded<AgendaEvent>[] events, CancellationToken cancellation)
    {
        var steps = events.Select(one => $"agenda-{view.Meeting.Id}-{one.Number}").ToHashSet(StringComparer.Ordinal);
        var mails = new List<OwedMail>();
        foreach (var motion in view.Items.SelectMany(item => item.Motions).Select(motion => motion.Id).Distinct())
            foreach (var one in await motions.EventsAsync(StreamKey.Alone(motion.Value), cancellation))
                if (steps.Contains(one.CommandId) && one.Event is MotionEvent.MailsOwed owed)
                    mails.AddRange(owed.Mails);
        return mails;
    }

    /// <summary>As they are called now; what is gone, as it was called when it came.</summary>
    private static Dictionary<string, string> Titles(AgendaView view, IEnumerable<AgendaEvent> events)
    {
        var titles = events.OfType<AgendaEvent.ItemAdded>().Select(one => one.Item).Where(item => item.Title is not null)
            .GroupBy(item => item.Id).ToDictionary(item => item.Key, item => $"„{item.Last().Title}“", StringComparer.Ordinal);
        foreach (var item in view.Items) titles[item.Id] = $"„{item.Title}“";
        return titles;
    }

    private static string MotionOf(AgendaView view, MotionId id) =>
        view.Items.SelectMany(item => item.Motions).FirstOrDefault(motion => motion.Id == id) is { } known ? $"Antrag „{known.Title}“"
            : "ein Antrag";
}
