using NCrontab;

namespace Wiedervorlage.LocalHost.Triggers.Timers;

/// <summary>One timer function and its next occurrence, in UTC of domain time.</summary>
internal sealed class TimerFunction(FunctionMethod function, TimerTriggerAttribute trigger, string schedule, IServiceScopeFactory scopes)
{
    private readonly CrontabSchedule _occurrences = Parse(function, schedule);
    private readonly FunctionInvoker _invoker = new(function, Arguments.Of(function));

    public string Name => function.Name;

    public string Schedule => schedule;

    public bool RunOnStartup => trigger.RunOnStartup;

    /// <summary>When it last ran; default when it never did.</summary>
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    /// <summary>The first occurrence after <paramref name="at"/>, never at it.</summary>
    public DateTime After(DateTime at) => DateTime.SpecifyKind(_occurrences.GetNextOccurrence(at), DateTimeKind.Utc);

    public async Task RunAsync(bool isPastDue, DateTime now)
    {
        var info = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = new() { Last = Last, Next = After(now), LastUpdated = Last } };
        await using var scope = scopes.CreateAsyncScope();
        await _invoker.InvokeAsync(new(function, scope.ServiceProvider, info, CancellationToken.None));
    }

    private static CrontabSchedule Parse(FunctionMethod function, string schedule) =>
        CrontabSchedule.TryParse(schedule, new() { IncludingSeconds = true }) ?? throw function.Refused($"'{schedule}' is no NCRONTAB expression of six fields.");
}
