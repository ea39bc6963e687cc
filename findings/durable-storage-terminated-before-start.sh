#!/usr/bin/env bash
# Microsoft.Azure.DurableTask.AzureStorage 2.11.2: an instance that was scheduled for later and terminated before its time is not stopped: it starts at
# its time and runs to its end as if nobody had said anything. A preparation planned for a meeting that is cancelled in the meantime would run.
# We never schedule a start for later: the daily timer starts what is due, and each activity asks the facts whether anything is (docs/decisions/0003).
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

var at = DateTime.UtcNow.AddSeconds(5);
var planned = await client.CreateScheduledOrchestrationInstanceAsync(
    NameVersionHelper.GetDefaultName(typeof(Procedure)), NameVersionHelper.GetDefaultVersion(typeof(Procedure)), "preparation", "", at);
await client.TerminateInstanceAsync(planned, "the meeting is cancelled");
await Reaches("preparation", OrchestrationStatus.Running);
Console.WriteLine(DateTime.UtcNow >= at.AddSeconds(-1) ? "running at its time" : "running before its time");
await client.RaiseEventAsync(planned, "Changed", "done");
Console.WriteLine("then: " + (await Reaches("preparation", OrchestrationStatus.Completed)).OrchestrationStatus);
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
running at its time
then: Completed
TEXT
dotnet run finding.cs >seen
cat seen
diff expected seen
