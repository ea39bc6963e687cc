using System.Reflection;

namespace Wiedervorlage.LocalHost.Triggers;

/// <summary>One method with [Function], and which parameter triggers it.</summary>
internal sealed record FunctionMethod(string Name, MethodInfo Method, ParameterInfo TriggerParameter, Attribute Trigger)
{
    public string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    public override string ToString() => $"{Name} ({EntryPoint})";

    public InvalidOperationException Refused(string why) => new($"Function {this} cannot be run: {why}");
}
