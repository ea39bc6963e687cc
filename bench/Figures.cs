using Wiedervorlage.Bench.Engine;
using Wiedervorlage.Bench.Letters;
using Wiedervorlage.Bench.Minutes;
using Wiedervorlage.Bench.OParl;
using Wiedervorlage.Bench.Planning;
using Wiedervorlage.Bench.Starting;
using Wiedervorlage.Bench.Stories;

namespace Wiedervorlage.Bench;

/// <summary>All figures by name. Without a name each is measured in turn, on one Azurite.</summary>
internal static class Figures
{
    private static readonly IFigure[] _all = [new Orchestrations(), new WholeStory(), new StartToHealthy(), new CarryOn(), new DutiesOfAQuarter(), new LettersOfACity(), new ReadingMinutes(), new ReadingFiles(), new ServingPapers()];

    public static async Task<int> MeasureAsync(string? name)
    {
        var chosen = _all.Where(figure => name is null || figure.Name == name).ToArray();
        if (chosen.Length == 0) return Usage();
        using var stages = await Stages.StartAsync();
        var lines = new List<Line>();
        foreach (var figure in chosen)
        {
            await Console.Error.WriteLineAsync($"{figure.Name} …");
            lines.AddRange(await figure.MeasureAsync(stages));
        }
        Console.WriteLine(MarkdownTable.Of(lines));
        return 0;
    }

    public static int Usage()
    {
        Console.Error.WriteLine($"dotnet run -c Release --project bench -- [{string.Join(" | ", _all.Select(figure => figure.Name))}]");
        return 2;
    }
}
