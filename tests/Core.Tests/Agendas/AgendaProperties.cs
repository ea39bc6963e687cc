using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Agendas;

/// <summary>Whatever is done to an agenda, in any order: what holds of its numbers.</summary>
public sealed class AgendaProperties
{
    private static readonly Arbitrary<int[]> Steps = Gen.Choose(0, 9999).ArrayOf(30).ToArbitrary();

    [Fact]
    public void Numbers_AreUnique_AndSubItemsStandUnderTheirParents() => Holds((scene, _) =>
    {
        var numbers = scene.Agenda!.Items.Select(item => item.Number).OfType<string>().ToArray();
        Assert.Equal(numbers.Length, numbers.Select(ItemNumber.SortKey).Distinct().Count());
        Assert.All(numbers, number => Assert.True(ItemNumber.IsOne(number) && (ItemNumber.Parent(number) is not { } parent || scene.Agenda.At(parent) is not null), scene.Shown));
        Assert.Equal(scene.Agenda.Items.Length, scene.Agenda.Items.Select(item => item.Id).Distinct().Count());
    });

    [Fact]
    public void Renumbering_KeepsTheOrder_AndTwiceIsOnce() => Holds((scene, _) =>
    {
        if (scene.Agenda!.Fixed) return;
        var order = scene.Agenda.Items.Select(item => item.Id).ToArray();
        scene.Do(new AgendaCommand.Renumber());
        var numbers = scene.Numbers;
        Assert.Equal(order, scene.Agenda.Items.Select(item => item.Id));
        Assert.DoesNotContain("-", scene.Agenda.Items.Select(item => item.Number ?? "-"));
        Assert.Equal(numbers, scene.Do(new AgendaCommand.Renumber()).Numbers);
    });

    [Fact]
    public void Addenda_NeverChangeANumber() => Holds((scene, before) =>
    {
        if (before is not { Fixed: true } || !scene.Agenda!.Fixed) return;
        Assert.All(before.Items.Where(item => item.Number is not null), item => Assert.Equal(item.Number, scene.Agenda.Find(item.Id)?.Number));
    });

    [Fact]
    public void Upkeep_Twice_ChangesNothing_AndEveryMotionIsDealtWithOnce() => Holds((scene, _) =>
    {
        Assert.Empty(AgendaUpkeep.Events(scene.Agenda, scene.World));
        Assert.All(scene.Motions, motion =>
        {
            var item = Assert.Single(scene.Agenda!.Items, item => item.Out is null && item.Motions.Contains(motion.Id));
            Assert.True(ItemNumber.AreSame(item.Number, motion.Item));
        });
    });

    /// <summary>A non-public item at 7 between public ones was moved to 8 with the others, where a public one stood.</summary>
    [Fact]
    public void Numbers_WithANonPublicItemAmongPublicOnes_AreUnique() => Play(
        [903, 7749, 6045, 1303, 1873, 227, 1193, 9712, 3970, 686, 5615, 9240, 3138, 7291, 337, 9479, 7282, 531, 6527, 3820],
        (scene, _) => Assert.Equal(scene.Agenda!.Items.Length, scene.Agenda.Items.Select(item => item.Number ?? item.Id).Distinct().Count()));

    private static void Holds(Action<AgendaScene, Agenda?> check) => Prop.ForAll(Steps, steps => Play(steps, check)).QuickCheckThrowOnFailure();

    private static void Play(int[] steps, Action<AgendaScene, Agenda?> check)
    {
        var scene = new AgendaScene(steps[0] % 2 == 0 ? NonPublicNumbering.Own : NonPublicNumbering.Continued);
        scene.Standing.Add(new("controlling", "Controlling", true, AgendaItemKind.Controlling));
        scene.Keep();
        foreach (var step in steps)
        {
            var before = scene.Agenda;
            Step(scene, step);
            check(scene, before);
        }
    }

    /// <summary>One of the things that people and motions do; what is refused changes nothing.</summary>
    private static void Step(AgendaScene scene, int step)
    {
        var items = scene.Agenda!.Items;
        var (some, other) = (items[step / 10 % items.Length].Id, items[step / 100 % items.Length].Id);
        var (id, isPublic) = ($"x{step}", step % 3 != 0);
        switch (step % 11)
        {
            case 0: Try(scene, new AgendaCommand.Add(id, id, null, isPublic, null, null)); break;
            case 1: Try(scene, new AgendaCommand.Add(id, id, null, isPublic, some, null)); break;
            case 2: scene.Places($"m{step % 7}", isPublic ? $"{(step / 10 % 9) + 1}.{(step / 100 % 3) + 1}" : $"N {(step / 10 % 3) + 1}", isPublic: isPublic); break;
            case 3: scene.Places($"m{step % 7}", step % 2 == 0 ? null : $"{(step / 10 % 12) + 1}", step % 4 == 0 ? PlacementMode.Tabled : PlacementMode.Agenda, isPublic: isPublic); break;
            case 4: Try(scene, new AgendaCommand.Move(some, null, other)); break;
            case 5: Try(scene, new AgendaCommand.Move(some, other, null)); break;
            case 6: Try(scene, new AgendaCommand.Remove(some)); break;
            case 7: Try(scene, new AgendaCommand.Pull(some, "abgesetzt")); break;
            case 8: scene.Leaves($"m{step % 7}"); break;
            case 9: Try(scene, new AgendaCommand.Restore(some, "doch behandelt")); break;
            default: scene.Is(step % 4 == 1 ? MeetingState.Invited : MeetingState.Scheduled); break;
        }
    }

    private static void Try(AgendaScene scene, AgendaCommand command)
    {
        if (AgendaDecider.Decide(command, scene.Agenda, scene.World) is { Refusal: null }) scene.Do(command);
    }
}
