using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Duties.Finding;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Proposes duties from a German text. Nothing is stored: a person posts those that are right, corrected or as they are, with a reading or by themselves.</summary>
internal sealed class DutyCandidatesApi(DatedApi dated)
{
    [Function("FindDuties")]
    public async Task<IResult> Find([HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/duties/candidates")] HttpRequest request, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<DutyText>(request, cancellation);
        if (input is null) return problem!;
        if (string.IsNullOrWhiteSpace(input.Text)) return Problems.BadRequest("text", "In welchem Text (text) sollen Berichtspflichten gesucht werden?");
        if (input.Kind is not { } kind) return Problems.BadRequest("kind", "Was für ein Text es ist (kind), ist eines von: minutes, resolution, recommendation, firstReading, motion.");
        return Results.Json(DutyFinder.Find(input.Text, input.On ?? dated.Today(), kind).Select(FoundDuty.Of));
    }
}

/// <summary>A text to be searched. <paramref name="On"/> is the day of the meeting or motion, from which "bis Ende des Jahres" counts; today without one.</summary>
internal sealed record DutyText(string? Text, TextKind? Kind, LocalDate? On);

/// <summary>A proposal in the words of <c>POST /api/duties</c>; <paramref name="OwedBy"/> is a name as the text has it, no key of a unit.</summary>
internal sealed record FoundDuty(string Cadence, int? EveryMonths, LocalDate? DueOn, string? Item, string What, string? OwedBy, string Sentence, Basis Basis)
{
    public static FoundDuty Of(DutyProposal found) => new(found.Cadence.Word(), found.EveryMonths, found.DueOn, found.Item, found.What, found.OwedBy, found.Sentence, found.Basis);
}
