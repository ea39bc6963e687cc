using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.Minutes;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>Records a confirmed form: a reading on each motion that is ticked. The form sent twice is one recording.</summary>
internal sealed class MinutesRecorder(MinutesCandidates candidates, MotionCommands commands)
{
    /// <summary>The motions with their titles, the one that the page was about first; or what is to be put right.</summary>
    public async Task<(ImmutableArray<Choice> Done, ImmutableArray<string> Problems)> RecordAsync(
        MinutesForm form, SignedIn who, DurableTaskClient client, CancellationToken cancellation)
    {
        var (readings, problems) = MinutesConfirmed.Of(form);
        if (!problems.IsEmpty) return ([], problems);
        // Looked up before: a motion that has ended is no choice any more.
        var world = await candidates.WorldAsync(who, cancellation);
        if (world.Meetings.FirstOrDefault(meeting => meeting.Id.Value == form.Meeting) is not { } held)
            return ([], [$"Unbekannt: die Sitzung „{form.Meeting}“."]);
        var (by, no) = who.May(Permission.RecordReading, Scope.Of(held.Body));
        if (by is null) return ([], [no!.Text]);
        var titles = MinutesCandidates.Choices(world).Motions.ToDictionary(choice => choice.Value, choice => choice.Text);
        var (done, refused) = (new List<MotionId>(), new List<string>());
        foreach (var (motion, reading) in readings)
        {
            var sent = new Envelope($"minutes-{form.Id}-{motion}", by, client);
            if ((await commands.HandleAsync(motion, new MotionCommand.RecordReading(reading), sent, cancellation)).Refusal is { } refusal) refused.Add(refusal.Text);
            else done.Add(motion);
        }
        return ([.. done.Select(id => new Choice(id.Value, titles.GetValueOrDefault(id.Value, id.Value)))], Told(done, refused));
    }

    /// <summary>What was recorded before another motion was refused stays recorded; recording it again changes nothing.</summary>
    private static ImmutableArray<string> Told(List<MotionId> done, List<string> problems) =>
        problems.Count == 0 || done.Count == 0 ? [.. problems] : [.. problems, $"Eingetragen ist bereits: {string.Join(", ", done)}."];
}
