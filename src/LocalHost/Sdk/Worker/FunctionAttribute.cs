namespace Wiedervorlage.LocalHost.Worker;

/// <summary>Marks a method as a function; <paramref name="name"/> is unique in the app, whatever its case.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
