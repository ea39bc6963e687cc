using Wiedervorlage.Core.Minutes.Documents;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Web.Pages.Minutes;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>A draft read anew, beside what there is to choose from. Nothing that was read is kept: a better reader reads better.</summary>
internal sealed record DraftWorld(MinutesDraft Draft, MinutesDocument Document, MinutesWorld World)
{
    /// <summary>Null for a draft that is gone, or of another body's meeting.</summary>
    public static async Task<DraftWorld?> LoadAsync(
        string id, SignedIn who, MinutesDrafts drafts, MinutesCandidates candidates, CancellationToken cancellation)
    {
        if (await drafts.LoadAsync(id, cancellation) is not { Value: var draft }) return null;
        var world = await candidates.WorldAsync(who, cancellation);
        if (DocumentReader.Read(draft.Page, world.Today) is not { } document || document.Items.Length != draft.Items.Length) return null;
        return await candidates.AreTheirsAsync(document, world, who, cancellation) ? new(draft, document, world) : null;
    }

    /// <summary>Null where the document has none at that place.</summary>
    public DocumentItem? Item(int at) => at >= 0 && at < Document.Items.Length ? Document.Items[at] : null;

    /// <summary>The list to tick.</summary>
    public ListedMinutes Listed()
    {
        var meeting = World.MeetingOfAll(Document.Head);
        return new(
            meeting is null ? null : World.Title(meeting), Document.Head, Document.Attendance,
            [.. Document.Items.Select((item, at) => new ListedItem(item, Draft.Items[at].Take, Draft.Items[at].Motion, Draft.Items[at].State, Doubts(at)))], Document.Warnings);
    }

    /// <summary>The item's form, with the motion that a person chose for it.</summary>
    public MinutesForm Form(int at)
    {
        var form = MinutesPrefill.Of(Document.Items[at].Reading, World);
        return Draft.Items[at].Motion is { } motion && form.Motions.All(one => one.Id != motion) && World.Motions.FirstOrDefault(one => one.Id.Value == motion) is { } chosen
            ? WithMotion(form, chosen, at) : form;
    }

    private MinutesForm WithMotion(MinutesForm form, MotionSummary chosen, int at)
    {
        var motion = MinutesPrefill.Motion(chosen, Document.Items[at].Reading, true);
        return form with
        {
            Motions = [motion, .. form.Motions],
            Ballots = [.. form.Ballots.Select(ballot => ballot with { Motion = ballot.Motion ?? motion.Id })],
            Duties = [.. form.Duties.Select(duty => duty with { Motion = duty.Motion ?? motion.Id })],
        };
    }

    public string Progress(int at)
    {
        var taken = Enumerable.Range(0, Draft.Items.Length).Where(one => Draft.Items[one].Take).ToList();
        return taken.IndexOf(at) is var place and >= 0 ? $"Punkt {place + 1} von {taken.Count} angekreuzten." : "Dieser Punkt ist nicht angekreuzt.";
    }

    /// <summary>About the item, and about how its motion was found.</summary>
    public ImmutableArray<string> Doubts(int at)
    {
        var candidates = World.CandidatesIn(World.MeetingOfAll(Document.Head));
        return [.. Document.Items[at].Warnings, .. ItemMatching.Of(Document.Items[at], candidates, World.Numbering).Select(match => match.Doubt).OfType<string>().Distinct()];
    }
}
