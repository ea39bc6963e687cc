using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>The letter of one quarter, for the whole city: plan what is asked of whom, write one mail a unit (some units a step), close the record.</summary>
internal static class QuarterlyLetter
{
    [Function(Names.QuarterlyLetter)]
    public static async Task<int> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var quarter = context.GetInput<Carried>()!.Id;
        var parts = await context.Insist<string[]>(Names.UnitsOwing, quarter);
        await Task.WhenAll(parts.Select(part => context.Insist<bool>(Names.WriteQuarterlyLetter, new LettersPart(quarter, part))));
        return await context.Insist<int>(Names.CloseQuarterlyLetter, quarter);
    }
}
