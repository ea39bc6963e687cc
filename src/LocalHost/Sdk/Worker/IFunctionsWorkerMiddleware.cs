namespace Wiedervorlage.LocalHost.Worker.Middleware;

/// <summary>
/// Runs around HTTP functions only: awaiting around orchestrations breaks them (P02). The local host takes all that are registered as services, in that order;
/// the real one names them in Program.cs.
/// </summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}

public delegate Task FunctionExecutionDelegate(FunctionContext context);
