using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.SignIn;

namespace Wiedervorlage.Functions.Duties;

/// <summary>The way on from a link that is damaged or no longer good: all links of a unit go to its registered address.</summary>
internal sealed class LinkPages(FreshLinks fresh, SignedPages pages)
{
    [Function("SendFreshLinks"), Public]
    public async Task<IResult> Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "links/neu")] HttpRequest request, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        var form = await request.ReadFormAsync(cancellation);
        if ((await pages.UnitsAsync(cancellation)).FirstOrDefault(unit => unit.Id == new UnitId(form["unit"].ToString())) is not { } unit)
            return await pages.HelpAsync(400, "Neue Links", "Die Links gehen an die hinterlegte Adresse einer Stelle.", cancellation, [new("unit", "Bitte wählen Sie die Stelle, deren Links Sie brauchen.")]);
        return await fresh.SendAllAsync(unit.Id, cancellation)
            ? SignedPages.Message("Unterwegs", $"Die Links sind an die hinterlegte Adresse von {unit.Name} unterwegs; höchstens einmal am Tag.")
            : SignedPages.Message("Nichts offen", $"Bei {unit.Name} ist zurzeit nichts offen.");
    }
}
