using Azure.Core;
using Azure.Core.Pipeline;

namespace Wiedervorlage.Functions.Tests.Inbound;

/// <summary>The process dies before the storage call that a test names.</summary>
internal sealed class Breaker : HttpPipelineSynchronousPolicy
{
    public Func<Request, bool> At { get; set; } = _ => false;

    public override void OnSendingRequest(HttpMessage message)
    {
        if (At(message.Request)) throw new KilledHereException();
    }
}

internal sealed class KilledHereException : Exception;
