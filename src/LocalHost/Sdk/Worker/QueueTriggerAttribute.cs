namespace Wiedervorlage.LocalHost.Worker;

/// <summary>Binds a message as string, QueueMessage or a POCO read from JSON. %Setting% in the name is replaced.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    public string QueueName { get; } = queueName;

    public string? Connection { get; set; }
}
