using Azure.Core;
using Azure.Core.Pipeline;

namespace Wiedervorlage.LocalHost.Triggers.Queues;

/// <summary>Sees this process send a message, so that its pump does not have to find it out by asking.</summary>
internal sealed class SentMessages : HttpPipelinePolicy
{
    private const string Ending = "/messages";

    /// <summary>The name of the queue.</summary>
    public event Action<string>? Sent;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        Tell(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        Tell(message);
    }

    private void Tell(HttpMessage message)
    {
        if (Sent is not { } sent || message.Request.Method != RequestMethod.Post || !message.HasResponse || message.Response.IsError) return;
        var path = message.Request.Uri.Path;
        if (path.EndsWith(Ending, StringComparison.Ordinal)) sent(path[..^Ending.Length].Split('/')[^1]);
    }
}
