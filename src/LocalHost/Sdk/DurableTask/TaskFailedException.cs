namespace Wiedervorlage.LocalHost.DurableTask;

#pragma warning disable CA1032 // The SDK's constructors, no others.
public sealed class TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
    : Exception($"Task '{taskName}' (#{taskId}) failed with an unhandled exception: {failureDetails?.ErrorMessage}")
{
    public string TaskName { get; } = taskName;
    public int TaskId { get; } = taskId;
    public TaskFailureDetails FailureDetails { get; } = failureDetails ?? throw new ArgumentNullException(nameof(failureDetails));
}

public record TaskFailureDetails(
    string ErrorType, string ErrorMessage, string? StackTrace, TaskFailureDetails? InnerFailure, IDictionary<string, object?>? Properties)
{
    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    /// <summary>Looks at the outer failure only. On the Functions host, and so here, the type of a failed activity's exception is "(unknown)": false.</summary>
    public bool IsCausedBy<T>() where T : Exception =>
        typeof(T).IsAssignableFrom(Type.GetType(ErrorType, throwOnError: false) ?? typeof(T).Assembly.GetType(ErrorType, throwOnError: false));
}
