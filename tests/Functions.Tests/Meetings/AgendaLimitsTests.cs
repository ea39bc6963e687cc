using Wiedervorlage.Core;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Meetings;

/// <summary>An agenda at the limits of a table: 200 items, each with the longest title and the longest text that stays in the facts, and 400 motions.</summary>
public sealed class AgendaLimitsTests(Azurite azurite)
{
    private static readonly Meeting Sitting = new(new("sid-1"), new("sid"), new(2026, 2, 10), new(16, 0), "Rathaus", MeetingState.Scheduled);

    [Fact]
    public async Task TwoHundredItems_AreAppendedRenumberedAndReadBack()
    {
        var storage = new AzureStorage(await AzuriteStorage.NewAsync(azurite));
        var agendas = new Facts<Agenda, AgendaEvent>(storage.Table(Tables.Agendas), storage.Texts, AgendaEvolution.Evolve);
        var key = StreamKey.Alone(Sitting.Id.Value);
        ImmutableArray<AgendaEvent> items = [new AgendaEvent.Opened(Sitting.Id), .. Enumerable.Range(1, 200).Select(number => new AgendaEvent.ItemAdded(Item(number)))];
        var was = Assert.IsType<Appended<Agenda>.Written>(await agendas.AppendAsync(key, null, items, "c1", Actor.Office, default)).Now;

        var world = new AgendaWorld(Sitting, new(), [.. was.State.Items.SelectMany(item => item.Motions.Select(motion => new MotionOnMeeting(motion, item.Number, PlacementMode.Agenda, null, true)))], [], new(2026, 1, 5));
        var renumbered = (await agendas.HandleAsync(key, agenda => AgendaDecider.Decide(new AgendaCommand.Renumber(), agenda, world), "c2", Actor.Office, default)).Value.Now;

        Assert.Equal(400, renumbered.State.Owed.Length);
        var read = (await agendas.LoadAsync(key))!.State;
        Assert.Equal(Enumerable.Range(1, 200).Select(number => $"{number}"), read.Items.Select(item => item.Number));
        Assert.All(read.Items, item => Assert.Equal((AgendaNotes.LongestHere, Core.TitleCheck.Longest), (item.Note!.Here!.Length, item.Title!.Length)));
        Assert.Equal(renumbered.Version, (await agendas.EventsAsync(key)).Length);
    }

    private static AgendaItem Item(int number) => new(
        $"item-{number}", $"{number * 4}", true, AgendaItemKind.Free, new string('ü', Core.TitleCheck.Longest), new(string.Concat(Enumerable.Repeat("Ä\"€\n", AgendaNotes.LongestHere / 4)), null),
        [new($"m-{number}-a"), new($"m-{number}-b")], false, null);
}
