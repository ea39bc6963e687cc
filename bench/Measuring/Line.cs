namespace Wiedervorlage.Bench.Measuring;

/// <summary>One line of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Ours">The figure.</param>
/// <param name="ComparedWith">What was measured beside it, in the same run.</param>
/// <param name="Ratio">How many times that it took; taken run by run, each with its own comparison.</param>
/// <param name="RealHost">What the real Functions host was measured at elsewhere; empty without such a figure.</param>
internal sealed record Line(string What, string Ours, string ComparedWith, Spread Ratio, string RealHost = "");
