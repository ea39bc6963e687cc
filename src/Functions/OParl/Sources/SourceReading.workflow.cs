using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>
/// Reads the sources of one host, one after another: request by request with a pause between, then what has changed is worked out, stored
/// and made into proposals. One that breaks off changes nothing.
/// </summary>
internal static class SourceReading
{
    /// <summary>Then the history begins anew.</summary>
    private const int RequestsOfAGeneration = 50;

    [Function(Names.SourceReading)]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var reading = context.GetInput<CarriedReading>()!;
        if (reading.Sources.IsEmpty) return;
        var run = reading.Run ?? $"{context.CurrentUtcDateTime:yyyyMMddHHmmss}";
        var ask = new SourceStep(reading.Sources[0], run, reading.Full, reading.At);
        if (reading.Run is null) await context.Insist<int>(Names.BeginSourceReading, ask);
        var answer = new RequestMade(true, 1);
        while (answer.More && ask.At - reading.At < RequestsOfAGeneration)
        {
            answer = await context.Insist<RequestMade>(Names.MakeSourceRequest, ask);
            ask = ask with { At = ask.At + 1 };
            context.SetCustomStatus(new ProcedureStatus($"{ask.Source}: {ask.At}"));
            if (answer.More) await context.CreateTimer(context.CurrentUtcDateTime.AddSeconds(answer.Wait), CancellationToken.None);
        }
        if (!answer.More)
        {
            await context.Insist<int>(Names.CompareSource, ask);
            await context.Insist<int>(Names.ApplySourceChanges, ask);
            await context.Insist<int>(Names.ProposeFromSource, ask);
            await context.Insist<int>(Names.EndSourceReading, ask);
        }
        context.ContinueAsNew(answer.More
            ? reading with { Run = run, At = ask.At }
            : reading with { Sources = reading.Sources.RemoveAt(0), Run = null, At = 0 });
    }
}

/// <summary>What survives a continue-as-new.</summary>
/// <param name="Version">0024.</param>
/// <param name="Sources">Ids, the first is being read.</param>
/// <param name="Full">Everything.</param>
/// <param name="Run">Of the first one; null: it has not begun.</param>
/// <param name="At">How many requests were made.</param>
internal sealed record CarriedReading(int Version, ImmutableArray<string> Sources, bool Full, string? Run, int At);

/// <summary>What an activity of a reading is given.</summary>
internal sealed record SourceStep(string Source, string Run, bool Full, int At);

/// <summary>What came of a request; <paramref name="Wait"/> in seconds before the next.</summary>
internal sealed record RequestMade(bool More, int Wait);
