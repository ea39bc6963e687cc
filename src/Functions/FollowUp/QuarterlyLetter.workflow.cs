using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>
/// The letter of one quarter, for the whole city: plan what is asked of whom, write one mail a unit (some units a step), close the record.
/// </summary>
internal static class QuarterlyLetter
{
    [Function(Names.QuarterlyLetter)]
    public static async Task<int> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var letter = context.GetInput<Carried>()!;
        var quarter = letter.Id;
        var parts = await context.Insist<string[]>(letter.Version == 1 ? Names.UnitsOwing : Names.PlanQuarterlyLetter, quarter);
        context.SetCustomStatus(new ProcedureStatus(Names.WriteQuarterlyLetter));
        await Task.WhenAll(parts.Select(part => context.Insist<bool>(Names.WriteQuarterlyLetter, new LettersPart(quarter, part))));
        context.SetCustomStatus(new ProcedureStatus(Names.CloseQuarterlyLetter));
        return await context.Insist<int>(Names.CloseQuarterlyLetter, quarter);
    }
}
