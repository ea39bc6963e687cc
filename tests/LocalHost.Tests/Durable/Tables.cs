using Azure.Data.Tables;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.Durable;

/// <summary>A store on a table that nobody else has.</summary>
internal static class Tables
{
    public static TableStore New(Azurite azurite) => new(new TableServiceClient(azurite.ConnectionString), "t" + Guid.NewGuid().ToString("N")[..12]);
}
