using Wiedervorlage.LocalHost.Time;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.Time;

/// <summary>The mover alone, with work that notes what happens to it.</summary>
public sealed class ClockMoverTests(Azurite azurite)
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Move_StopsAtEveryDueInstant_OfAllWork_InOrder()
    {
        var notes = new List<string>();
        var one = new Work("one", notes, Begin.AddDays(3), Begin.AddDays(1));
        var other = new Work("other", notes, Begin.AddDays(2), Begin.AddDays(9));
        await MoveAsync(Begin.AddDays(4), one, other);
        Assert.Equal(["one 1", "other 2", "one 3"], notes);
        Assert.Equal(Begin.AddDays(9), other.NextDue);
    }

    [Fact]
    public async Task Move_ToTheDueInstantItself_IncludesIt()
    {
        var notes = new List<string>();
        await MoveAsync(Begin.AddDays(1), new Work("one", notes, Begin.AddDays(1)));
        Assert.Equal(["one 1"], notes);
    }

    [Fact]
    public async Task Move_WaitsForWorkThatOtherWorkWakes_BeforeTimeGoesOn()
    {
        var notes = new List<string>();
        var woken = new Work("woken", notes);
        var waking = new Work("waking", notes, Begin.AddDays(1), Begin.AddDays(2)) { Wakes = woken };
        // Asked before the one that wakes it, so one round of asking would miss it.
        await MoveAsync(Begin.AddDays(3), woken, waking);
        Assert.Equal(["waking 1", "woken 1", "waking 2", "woken 2"], notes);
    }

    [Fact]
    public async Task Move_WithWorkThatNeverGetsDone_FailsInsteadOfHanging()
    {
        var stuck = new Work("stuck", [], Begin.AddDays(1)) { Stuck = true };
        await Assert.ThrowsAsync<InvalidOperationException>(() => MoveAsync(Begin.AddDays(2), stuck));
    }

    private async Task MoveAsync(DateTimeOffset target, params Work[] work)
    {
        await using var host = await TestHost.StartAsync(azurite, [], new() { ["Clock:StartAt"] = $"{Begin:O}" }, services =>
        {
            foreach (var one in work) services.AddSingleton<IDueWork>(one);
        });
        foreach (var one in work) one.Time = host.Services.GetRequiredService<MovedTime>();
        Assert.True(await host.Services.GetRequiredService<ClockMover>().MoveToAsync(target, TestContext.Current.CancellationToken));
    }

    private sealed class Work(string name, List<string> notes, params DateTimeOffset[] due) : IDueWork
    {
        private readonly SortedSet<DateTimeOffset> _due = [.. due];

        public MovedTime Time { get; set; } = new(TimeProvider.System);

        public Work? Wakes { get; init; }

        public bool Stuck { get; init; }

        public DateTimeOffset? NextDue => _due.Count == 0 ? null : _due.Min;

        public void TimeMoved()
        {
        }

        public Task<bool> BecomeIdleAsync(CancellationToken cancellation)
        {
            if (Stuck || NextDue is not { } next || next > Time.GetUtcNow()) return Task.FromResult(true);
            _due.Remove(next);
            notes.Add($"{name} {(int)(Time.GetUtcNow() - Begin).TotalDays}");
            if (Wakes is { } other) other._due.Add(Time.GetUtcNow());
            return Task.FromResult(false);
        }
    }
}
