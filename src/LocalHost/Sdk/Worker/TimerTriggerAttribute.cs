namespace Wiedervorlage.LocalHost.Worker;

/// <summary>NCRONTAB with six fields, in UTC of domain time; or %Setting% that holds one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;

    public bool UseMonitor { get; set; } = true;

    public bool RunOnStartup { get; set; }
}
