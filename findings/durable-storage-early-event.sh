#!/usr/bin/env bash
# Microsoft.Azure.DurableTask.AzureStorage 2.11.2: an event raised for an instance that is not there yet is taken without an error and gone; the
# instance that starts a moment later never sees it. The engine behind it (DurableTask.Core) and the Durable Functions host keep early events.
# A reading recorded in the second in which its motion's procedure starts would never wake it. We store the fact first and look at the facts on every
# start, so that a lost event only delays (docs/decisions/0001; tests of early events on both engines).
set -euo pipefail
here=$(mktemp -d)
storage=
trap '[ -z "$storage" ] || kill "$storage"; rm -rf "$here"' EXIT
cd "$here"
npm install --silent --no-audit --no-fund --ignore-scripts azurite@3.35.0 >/dev/null
read -r blob queue table < <(node -e '
  const servers = [0, 0, 0].map(() => require("net").createServer().listen(0, "127.0.0.1"));
  setTimeout(() => { console.log(servers.map(s => s.address().port).join(" ")); servers.forEach(s => s.close()); }, 100);')
node node_modules/azurite/dist/src/azurite.js --silent --inMemoryPersistence --skipApiVersionCheck \
  --blobPort "$blob" --queuePort "$queue" --tablePort "$table" >/dev/null 2>&1 &
storage=$!
# Azurite's published account: it opens nothing but this emulator.
key=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==
at=http://127.0.0.1
export STORAGE="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=$key;\
BlobEndpoint=$at:$blob/devstoreaccount1;QueueEndpoint=$at:$queue/devstoreaccount1;TableEndpoint=$at:$table/devstoreaccount1"
cat >finding.cs <<'CS'
#:package Microsoft.Azure.DurableTask.AzureStorage@2.11.2
#:package Microsoft.Azure.DurableTask.Core@3.11.2
#:package Azure.Storage.Queues@12.28.1
#:package System.Reactive.Core@6.1.0
#:package System.Reactive.Compatibility@6.1.0
#:property PublishAot=false
#:property WarningLevel=0
#:property Nullable=disable
using DurableTask.AzureStorage;
using DurableTask.Core;

var service = new AzureStorageOrchestrationService(new()
{
    TaskHubName = "finding",
    StorageAccountClientProvider = new StorageAccountClientProvider(Environment.GetEnvironmentVariable("STORAGE")),
    PartitionCount = 1,
    MaxQueuePollingInterval = TimeSpan.FromMilliseconds(200),
});
await service.CreateIfNotExistsAsync();
var worker = new TaskHubWorker(service);
worker.AddTaskOrchestrations(typeof(Procedure));
await worker.StartAsync();
var client = new TaskHubClient(service);

async Task<OrchestrationState> Reaches(string id, OrchestrationStatus status)
{
    for (var tries = 0; tries < 300; tries++, await Task.Delay(100))
        if ((await client.GetOrchestrationStateAsync(id, false)).FirstOrDefault() is { } state && state.OrchestrationStatus == status) return state;
    throw new TimeoutException($"{id} is not {status}.");
}

await client.RaiseEventAsync(new OrchestrationInstance { InstanceId = "motion" }, "Changed", "recorded before the start");
await Task.Delay(2000);
var motion = await client.CreateOrchestrationInstanceAsync(typeof(Procedure), "motion", "");
await Reaches("motion", OrchestrationStatus.Running);
await Task.Delay(2000);
await client.RaiseEventAsync(motion, "Changed", "recorded after the start");
Console.WriteLine("ended with: " + (await Reaches("motion", OrchestrationStatus.Completed)).Output);
await worker.StopAsync(true);

/// <summary>Waits for the first event "Changed" and ends with what it carried.</summary>
public sealed class Procedure : TaskOrchestration<string, string, string, string>
{
    private readonly TaskCompletionSource<string> _changed = new();

    public override Task<string> RunTask(OrchestrationContext context, string input) => _changed.Task;

    public override void OnEvent(OrchestrationContext context, string name, string input) => _changed.TrySetResult(input);
}
CS
cat >expected <<'TEXT'
ended with: "recorded after the start"
TEXT
dotnet run finding.cs >seen
cat seen
diff expected seen
