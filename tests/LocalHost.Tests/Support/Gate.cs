using Azure.Core;
using Azure.Core.Pipeline;

namespace Wiedervorlage.LocalHost.Tests.Support;

/// <summary>Opens when the lease of a message has been renewed twice.</summary>
internal sealed class Gate : HttpPipelinePolicy
{
    private readonly TaskCompletionSource _renewed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _renewals;

    public Task RenewedTwice => _renewed.Task;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        var isRenewal = message.Request.Method == RequestMethod.Put && message.Request.Uri.Path.Contains("/messages/", StringComparison.Ordinal);
        if (isRenewal && message.Response.Status == 204 && Interlocked.Increment(ref _renewals) == 2) _renewed.SetResult();
    }
}
