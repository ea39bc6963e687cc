using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Wiedervorlage.Functions.Storage;

/// <summary>Where the storage account is and who asks: a connection string, or three addresses and an identity.</summary>
internal abstract record StorageAccount
{
    private StorageAccount() { }

    public abstract TableServiceClient Tables(TableClientOptions options);

    public abstract QueueServiceClient Queues(QueueClientOptions options);

    public abstract BlobServiceClient Blobs(BlobClientOptions options);

    public static StorageAccount From(IConfiguration configuration)
    {
        const string name = "AzureWebJobsStorage";
        if (configuration[name] is { Length: > 0 } connection) return new ByConnectionString(connection);
        var section = configuration.GetSection(name);
        return new ByIdentity(Address(section, "table"), Address(section, "queue"), Address(section, "blob"), IdentityIn(section));
    }

    private static Uri Address(IConfigurationSection section, string service)
    {
        if (section[$"{service}ServiceUri"] is { Length: > 0 } uri) return new(uri);
        return section["accountName"] is { Length: > 0 } account
            ? new($"https://{account}.{service}.core.windows.net")
            : throw new InvalidOperationException($"No storage account: set {section.Path}, {section.Path}__accountName or {section.Path}__{service}ServiceUri.");
    }

    private static TokenCredential IdentityIn(IConfigurationSection section)
    {
        var client = section["clientId"] is { Length: > 0 } id ? id : null;
        if (section["credential"] != "managedidentity") return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = client });
        return new ManagedIdentityCredential(client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client));
    }

    private sealed record ByConnectionString(string Connection) : StorageAccount
    {
        public override TableServiceClient Tables(TableClientOptions options) => new(Connection, options);

        public override QueueServiceClient Queues(QueueClientOptions options) => new(Connection, options);

        public override BlobServiceClient Blobs(BlobClientOptions options) => new(Connection, options);
    }

    private sealed record ByIdentity(Uri TablesAt, Uri QueuesAt, Uri BlobsAt, TokenCredential Who) : StorageAccount
    {
        public override TableServiceClient Tables(TableClientOptions options) => new(TablesAt, Who, options);

        public override QueueServiceClient Queues(QueueClientOptions options) => new(QueuesAt, Who, options);

        public override BlobServiceClient Blobs(BlobClientOptions options) => new(BlobsAt, Who, options);
    }
}
