using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace Wiedervorlage.Functions.Tests.House;

public sealed class HostRules
{
    private static readonly JsonElement _host = JsonDocument.Parse(Repository.Read("host.json")).RootElement.GetProperty("extensions");

    [Fact]
    public void P39_TaskHub_IsNamedByASetting_SoThatTwoEnvironmentsNeverShareOne() =>
        Assert.Equal("%Stage%Hub", _host.GetProperty("durableTask").GetProperty("hubName").GetString());

    /// <summary>Routes are written out: a prefix from elsewhere would move the outside contracts.</summary>
    [Fact]
    public void RoutePrefix_IsEmpty() => Assert.Equal("", _host.GetProperty("http").GetProperty("routePrefix").GetString());

    [Fact]
    public void P27_Queues_GiveUpAfterFiveTries() => Assert.Equal(5, _host.GetProperty("queues").GetProperty("maxDequeueCount").GetInt32());

    /// <summary>UseMiddleware would stand around every function; UseWhen asks which trigger it is.</summary>
    [Fact]
    public void P02_NoMiddleware_StandsAroundOrchestrations() => Assert.DoesNotContain("UseMiddleware<", Repository.Read("src/Functions/Program.cs"), StringComparison.Ordinal);

    [Fact]
    public void P43_Timers_NameTheirScheduleByASetting() =>
        Offenders.None(Routes.Functions.SelectMany(function => function.Method.GetParameters())
            .SelectMany(parameter => parameter.GetCustomAttributes(typeof(TimerTriggerAttribute), inherit: false).Cast<TimerTriggerAttribute>())
            .Select(timer => timer.Schedule).Where(schedule => !(schedule.StartsWith('%') && schedule.EndsWith('%'))));
}
