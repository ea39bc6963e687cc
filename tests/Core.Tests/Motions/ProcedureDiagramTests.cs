using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Motions;

/// <summary>The arrows of the diagram in docs/procedure.md, and those that the code goes: every command in every state, and what time and a cancelled meeting bring.</summary>
public sealed partial class ProcedureDiagramTests
{
    private static readonly string[] _ended = ["Decided", "Settled", "Withdrawn", "Lapsed"];

    private static readonly HashSet<string> _drawn =
        [.. File.ReadAllLines(Path.Combine(Here(), "../../../docs/procedure.md")).Select(line => Arrow().Match(line)).Where(match => match.Success).Select(match => $"{match.Groups["from"].Value} --> {match.Groups["to"].Value}").Where(arrow => !IsLoop(arrow))];

    private static readonly HashSet<string> _gone = [.. Gone().Where(arrow => !IsLoop(arrow))];

    [Fact]
    public void EveryArrowDrawn_IsGoneByTheCode() => Assert.Equal("", string.Join(", ", _drawn.Except(_gone)));

    [Fact]
    public void EveryArrowTheCodeGoes_IsDrawn_OrSaidInTheTextBelow() => Assert.Equal("", string.Join(", ", _gone.Except(_drawn).Where(arrow => !IsSaid(arrow))));

    /// <summary>"From every state that has not ended" it may be withdrawn or lapse; and a result, like a cancelled meeting, means the same whether or not the reading was opened.</summary>
    private static bool IsSaid(string arrow)
    {
        var (from, to) = (arrow.Split(" --> ")[0], arrow.Split(" --> ")[1]);
        if (to is "Withdrawn" or "Lapsed") return !_ended.Contains(from);
        return (from is "Placed" && _drawn.Contains($"InReading --> {to}")) || (from is "InReading" && _drawn.Contains($"Placed --> {to}")) || (from, to) is ("InReading", "Placed");
    }

    private static IEnumerable<string> Gone()
    {
        foreach (var state in MotionTransitionTests.States.Select(row => row.Data).Concat(["inSequence", "openedInSequence", "postponedToTheNext", "deferredToTheNext"]))
            foreach (var step in Steps())
            {
                var scene = MotionTransitionTests.SceneIn(state);
                var from = scene.Motion!.State.GetType().Name;
                step(scene);
                yield return $"{from} --> {scene.Motion.State.GetType().Name}";
            }
    }

    private static IEnumerable<Action<MotionScene>> Steps()
    {
        var readings = Enum.GetValues<ReadingResult>().Select(result => MotionScene.Read("sid-1", "8.1", result, to: result == ReadingResult.Referred ? MotionScene.Hfa : null)).ToArray();
        MotionCommand[] more = [new MotionCommand.LeaveAgenda(new("sid-1")), new MotionCommand.Place(new(new("hfa-2"), "3", PlacementMode.Agenda, null), null), .. readings.Select(reading => new MotionCommand.RecordReading(reading))];
        // A correction goes wherever the corrected result goes; that is said in the text.
        foreach (var command in MotionTransitionTests.All.Where(command => command is not MotionCommand.Correct).Concat(more))
            yield return scene => { scene.Now = Instant.Max(scene.Now, MotionScene.Time("2026-02-10 20:00")); if (scene.Try(command) is { Refusal: null }) scene.Do(command); };
        yield return scene => scene.Advance();
        yield return scene => scene.Advance("2026-02-10 08:00");
        yield return scene => { scene.Cancel("sid-1"); scene.Advance(); };
    }

    private static bool IsLoop(string arrow) => arrow.Split(" --> ") is [var from, var to] && from == to;

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"^    (?<from>[A-Z]\w+) --> (?<to>[A-Z]\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Arrow();
}
