using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Letters.Duties;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>Gathers what is recorded of the items of a meeting, from the motions' own facts.</summary>
internal sealed class Sessions(AgendaViews agendas, Facts<Motion, MotionEvent> motions, MasterData data, PublicLists lists, Clock clock)
{
    public async Task<ImmutableArray<SessionItem>> ItemsAsync(Meeting meeting, CancellationToken cancellation)
    {
        var names = await lists.NamesAsync(cancellation);
        var view = (await agendas.OfAsync(meeting.Id, cancellation))!;
        var items = ImmutableArray.CreateBuilder<SessionItem>(view.Items.Length);
        foreach (var item in view.Items)
        {
            var its = ImmutableArray.CreateBuilder<SessionMotion>();
            foreach (var motion in item.Motions)
                if ((await motions.LoadAsync(StreamKey.Alone(motion.Id.Value), cancellation))?.State is { } known)
                    its.Add(Of(known, meeting, names));
            items.Add(new(
                item.Id, item.Number, item.Title, item.Public, item.Out, its.ToImmutable(),
                [.. view.Papers.Where(paper => paper.Item == item.Title && paper.Public == item.Public)
                    .Select(paper => Line(paper, names))]));
        }
        return items.ToImmutable();
    }

    /// <summary>Names of the factions on the day of the meeting, and who of them is there.</summary>
    public async Task<ImmutableArray<PresentFaction>> PresentAsync(Meeting meeting, IQueryCollection query, CancellationToken cancellation)
    {
        var factions = (await data.AllFactionsAsync(cancellation)).Select(faction => faction.On(meeting.On))
            .ToDictionary(one => one.Id, one => one.Name);
        return Presence.Of((await data.BodyAsync(meeting.Body, cancellation))!.On(meeting.On), factions, query);
    }

    /// <summary>What the forms of one command id have recorded on the motions of the meeting; null: nothing.</summary>
    public async Task<WhatWasDone?> DoneAsync(ImmutableArray<SessionItem> items, string? command, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(command)) return null;
        var (lines, mails) = (new List<string>(), new List<Core.Mail.OwedMail>());
        foreach (var motion in items.SelectMany(item => item.Motions))
            foreach (var one in await motions.EventsAsync(StreamKey.Alone(motion.Id.Value), cancellation))
            {
                if (one.CommandId != $"{command}-{motion.Id}") continue;
                if (one.Event is MotionEvent.MailsOwed owed) mails.AddRange(owed.Mails);
                else if (!MotionEvolution.IsBookkeeping(one.Event)) lines.Add($"„{motion.Title}“: {MotionEventTexts.German(one.Event)}");
            }
        return lines.Count == 0 ? null : new("Eingetragen", [.. lines], RecipientNames.German(mails, await lists.NamesAsync(cancellation)));
    }

    private SessionMotion Of(Motion motion, Meeting meeting, KnownNames names)
    {
        var number = motion.Readings.Index().LastOrDefault(one => one.Item.Meeting == meeting.Id).Index;
        var read = motion.Readings.LastOrDefault(reading => reading.Meeting == meeting.Id);
        return new(
            motion.Id, motion.Content.Title, names.Of(motion.Content.Factions), motion.Reference,
            read is null ? null : ReadingTexts.German(read) + ReadingTexts.Votes(read), read is null ? [] : motion.AskedAbout(number + 1),
            motion.Place()?.Meeting == meeting.Id && meeting.TakesPlace && meeting.On <= clock.Today);
    }

    private static string Line(ReportPaper paper, KnownNames names) =>
        $"{paper.Title}: {ReportKinds.German(paper.Kind)}, {names.Of(paper.Unit)}";
}
