using System.Globalization;

namespace Wiedervorlage.Bench.Measuring;

/// <summary>The middle of several runs, and how far they lay apart.</summary>
internal sealed record Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> runs)
    {
        var sorted = runs.Order().ToArray();
        var half = sorted.Length / 2;
        return new(sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2, sorted[0], sorted[^1]);
    }

    /// <summary>"12.3 (11.9–14.0) ms": three digits that count.</summary>
    public string In(string unit) => $"{Digits(Median)} ({Digits(Least)}–{Digits(Most)}) {unit}".TrimEnd();

    private static string Digits(double value) => value.ToString(value switch { >= 100 => "0", >= 10 => "0.0", >= 1 => "0.00", _ => "0.000" }, CultureInfo.InvariantCulture);
}
