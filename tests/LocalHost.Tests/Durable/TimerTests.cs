namespace Wiedervorlage.LocalHost.Tests.Durable;

public class TimerTests
{
    private static readonly int[] DaysAhead = [3, 1, 2];

    [Fact]
    public async Task P07_InstantOfUnspecifiedKind_IsTakenForLocalTime()
    {
        var unspecified = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Unspecified);
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", "Europe/Berlin");
            TimeZoneInfo.ClearCachedData();
            await using var world = await new World().Orchestrator("Waits", async context =>
            {
                await context.CreateTimer(unspecified, CancellationToken.None);
                return null;
            }).StartAsync();
            await world.RunAsync("Waits");
            Assert.Equal(new DateTimeOffset(2026, 7, 1, 10, 0, 0, TimeSpan.Zero), world.Engine.NextDue);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public async Task P09_WaitOf92Days_YieldsExactlyOneReminder()
    {
        var reminders = 0;
        await using var world = await Reminding(() => reminders++).StartAsync();
        await world.RunAsync("Reminds", World.Begin.AddDays(92).UtcDateTime);
        await world.MoveAsync(World.Begin.AddDays(92).AddTicks(-1));
        Assert.Equal((0, World.Begin.AddDays(92)), (reminders, world.Engine.NextDue));
        await world.MoveAsync(World.Begin.AddDays(92));
        Assert.Equal((1, (DateTimeOffset?)null), (reminders, world.Engine.NextDue));
        await world.MoveAsync(World.Begin.AddYears(1));
        Assert.Equal(1, reminders);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task P11_TimerThatIsNotCancelled_KeepsTheInstanceRunningUntilItFires(bool cancels)
    {
        await using var world = await new World().Orchestrator("Ends", async context =>
        {
            using var end = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(40), end.Token);
            await Task.WhenAny(timer, context.WaitForExternalEvent<string>("Go"));
            if (cancels) end.Cancel();
            return "over";
        }).StartAsync();
        await world.RunAsync("Ends");
        Assert.Equal(World.Begin.AddDays(40), world.Engine.NextDue);
        await world.RaiseAsync("Go");
        Assert.Equal(cancels ? null : World.Begin.AddDays(40), world.Engine.NextDue);
        await world.RestartAsync();
        Assert.Equal(!cancels, (await world.StateAsync()).IsRunning);
        await world.MoveAsync(TimeSpan.FromDays(41));
        Assert.Equal("over", await world.OutputAsync<string>());
        Assert.Null(world.Engine.NextDue);
    }

    /// <summary>A superseded timer fires unheard with the one that took its place; a later one of the same instant was then taken for cancelled, and never came.</summary>
    [Fact]
    public async Task TimerOfAnInstantGoneBy_Fires_ThoughAnEarlierOneOfThatInstantWasCancelled()
    {
        await using var world = await new World().Orchestrator("Twice", async context =>
        {
            var at = World.Begin.AddDays(1).UtcDateTime;
            using var over = new CancellationTokenSource();
            await Task.WhenAny(context.CreateTimer(at, over.Token), context.WaitForExternalEvent<string>("Changed"));
            over.Cancel();
            await context.CreateTimer(at, CancellationToken.None);
            await context.CreateTimer(at, CancellationToken.None);
            return "over";
        }).StartAsync();
        await world.RunAsync("Twice");
        await world.RaiseAsync("Changed");
        await world.MoveAsync(TimeSpan.FromDays(2));
        Assert.Equal("over", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task CancelledTimer_IsNotDueAnyMore_ThoughTheOrchestrationGoesOn()
    {
        await using var world = await new World().Orchestrator("GoesOn", async context =>
        {
            using var end = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(40), end.Token);
            await Task.WhenAny(timer, context.WaitForExternalEvent<string>("Go"));
            end.Cancel();
            await context.WaitForExternalEvent<string>("End");
            return timer.Status.ToString();
        }).StartAsync();
        await world.RunAsync("GoesOn");
        await world.RaiseAsync("Go");
        Assert.Null(world.Engine.NextDue);
        await world.RestartAsync();
        await world.RaiseAsync("End");
        Assert.Equal(nameof(TaskStatus.Canceled), await world.OutputAsync<string>());
    }

    [Fact]
    public async Task P12_DueWhileTheHostWasDown_FiresOnceAndAtOnce()
    {
        var reminders = 0;
        await using var world = await Reminding(() => reminders++).StartAsync();
        await world.RunAsync("Reminds", World.Begin.AddDays(3).UtcDateTime);
        await world.StopAsync();
        world.Time.MoveTo(World.Begin.AddDays(38));
        await world.StartAsync();
        await world.SettleAsync();
        Assert.Equal(1, reminders);
        Assert.True((await world.StateAsync()).IsCompleted);
    }

    [Fact]
    public async Task P12_StartWithPastDues_IsOneCollapsedReminder()
    {
        var reminders = 0;
        await using var world = await Reminding(() => reminders++).StartAsync();
        await world.RunAsync("Reminds", World.Begin.AddDays(-100).UtcDateTime);
        Assert.Equal(1, reminders);
    }

    [Fact]
    public async Task TimersOfOneInstance_FireInTheOrderOfTheirTimes()
    {
        await using var world = await new World().Orchestrator("Several", async context =>
        {
            List<string> order = [];
            var open = DaysAhead.Select(async days =>
            {
                await context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);
                order.Add($"{days}: {context.CurrentUtcDateTime:dd.MM.}");
            });
            await Task.WhenAll(open.ToList());
            return order;
        }).StartAsync();
        await world.RunAsync("Several");
        await world.MoveAsync(TimeSpan.FromDays(10));
        Assert.Equal(["1: 06.01.", "2: 07.01.", "3: 08.01."], await world.OutputAsync<List<string>>());
    }

    [Fact]
    public async Task TimeThatJustTicks_WakesATimerByItself()
    {
        await using var world = await new World().Orchestrator("Short", async context =>
        {
            await context.CreateTimer(TimeSpan.FromMilliseconds(30), CancellationToken.None);
            return context.CurrentUtcDateTime;
        }).StartAsync();
        await world.RunAsync("Short");
        world.Time.MoveTo(World.Begin.AddSeconds(1));
        var state = await world.Client.WaitForInstanceCompletionAsync("one", true, World.Patience);
        Assert.True(state.ReadOutputAs<DateTime>() >= World.Begin.AddMilliseconds(30));
    }

    private static World Reminding(Action remind) => new World()
        .Activity<object>("Remind", _ =>
        {
            remind();
            return null;
        })
        .Orchestrator("Reminds", async context =>
        {
            await context.CreateTimer(context.GetInput<DateTime>(), CancellationToken.None);
            await context.CallActivityAsync("Remind");
            return null;
        });
}
