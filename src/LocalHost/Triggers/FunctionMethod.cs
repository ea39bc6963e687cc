using System.Reflection;

namespace Wiedervorlage.LocalHost.Triggers;

/// <summary>One method with [Function], which parameter triggers it, and how often it has been called.</summary>
internal sealed class FunctionMethod(string name, MethodInfo method, ParameterInfo triggerParameter, Attribute trigger)
{
    private long _calls;

    public string Name => name;

    public MethodInfo Method => method;

    public ParameterInfo TriggerParameter => triggerParameter;

    public Attribute Trigger => trigger;

    /// <summary>By this process; of an orchestrator each replay is one.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    public string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    public void CountCall() => Interlocked.Increment(ref _calls);

    public override string ToString() => $"{Name} ({EntryPoint})";

    public InvalidOperationException Refused(string why) => new($"Function {this} cannot be run: {why}");
}
