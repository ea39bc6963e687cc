namespace Wiedervorlage.LocalHost.DurableTask;

#pragma warning disable CA1032 // Thrown by the engine only.
/// <summary>A start met an instance that runs, or is in one of the states it was to be deduplicated against.</summary>
public sealed class OrchestrationAlreadyExistsException(string message) : Exception(message);

/// <summary>What the real client's gRPC channel throws. The app's sources never name it.</summary>
public sealed class RpcException(StatusCode statusCode, string message) : Exception($"Status(StatusCode=\"{statusCode}\", Detail=\"{message}\")")
{
    public StatusCode StatusCode { get; } = statusCode;
}

/// <summary>gRPC's codes, as far as they occur.</summary>
public enum StatusCode
{
    OK = 0,
    NotFound = 5,
    FailedPrecondition = 9,
}
