using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.Durable;

/// <summary>A store on a table that nobody else has.</summary>
internal static class Tables
{
    public static TableStore New(Azurite azurite) => New(azurite, NewName(), new());

    public static TableStore New(Azurite azurite, string table, CallCount calls)
    {
        var options = new TableClientOptions();
        options.AddPolicy(calls, HttpPipelinePosition.PerCall);
        return new(new TableServiceClient(azurite.ConnectionString, options), table);
    }

    public static string NewName() => "t" + Guid.NewGuid().ToString("N")[..12];
}

/// <summary>Counts the requests to storage.</summary>
internal sealed class CallCount : HttpPipelineSynchronousPolicy
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _count);
}
