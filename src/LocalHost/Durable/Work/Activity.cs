using DurableTask.Core.Exceptions;

namespace Wiedervorlage.LocalHost.Durable.Work;

/// <summary>An activity function, as the SDK's shim runs it. One that gives up since the process ends has not failed: the next process does it again.</summary>
internal sealed class Activity(ActivityFunction function, CancellationToken graceOver) : ITaskActivity
{
    public Type InputType => function.InputType;

    public Type OutputType => typeof(object);

    public async Task<object?> RunAsync(TaskActivityContext context, object? input)
    {
        try
        {
            return await function.Run(input, graceOver);
        }
        catch (OperationCanceledException) when (graceOver.IsCancellationRequested)
        {
            throw new SessionAbortedException($"Activity {context.Name.Name} was given up.");
        }
    }
}
