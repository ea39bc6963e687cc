using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Duties.Finding;

namespace Wiedervorlage.Core.Tests.Duties.Finding;

/// <summary>Precision is 1 over the table: what is proposed is never wrong there; what is missed is printed.</summary>
public sealed class DutyFinderTests(ITestOutputHelper output)
{
    private const double LeastRecall = 0.95;

    internal static readonly LocalDate On = new(2026, 2, 10);

    internal static IEnumerable<(string Sentence, string Times, TextKind Kind)> Table => [.. Of(DutySentences.Resolved, DutySentences.Debated), .. Blind];

    private static IEnumerable<(string Sentence, string Times, TextKind Kind)> Blind => Of(BlindSentences.Resolved, BlindSentences.Debated);

    private static IEnumerable<(string Sentence, string Times, TextKind Kind)> Of((string Sentence, string Times)[] resolved, (string Sentence, string Times)[] debated) =>
        resolved.Select(s => (s.Sentence, s.Times, TextKind.Resolution)).Concat(debated.Select(s => (s.Sentence, s.Times, TextKind.Minutes)));

    internal static string[] Times(string text, TextKind kind) => [.. DutyFinder.Find(text, On, kind).Select(Time).Order(StringComparer.Ordinal)];

    internal static string Time(DutyProposal duty) => $"{duty.Cadence.Word()} {duty.EveryMonths}{duty.DueOn?.ToString("yyyy-MM-dd", null)}".Trim();

    public static TheoryData<string, TextKind> NoDuties() => [.. Table.Where(s => s.Times == "").Select(s => (s.Sentence, s.Kind))];

    [Theory]
    [MemberData(nameof(NoDuties))]
    public void Find_WhatIsNoDuty_FindsNothing(string sentence, TextKind kind) => Assert.Empty(Times(sentence, kind));

    [Fact]
    public void Find_TheTable_PrecisionIsOneAndRecallHigh()
    {
        var (right, wrong, missed) = (0, new List<string>(), new List<string>());
        foreach (var (sentence, times, kind) in Table)
        {
            var expected = times.Split("; ", StringSplitOptions.RemoveEmptyEntries);
            var found = Times(sentence, kind);
            right += found.Intersect(expected).Count();
            wrong.AddRange(found.Except(expected).Select(f => $"{f}: {sentence}"));
            missed.AddRange(expected.Except(found).Select(m => $"{m}: {sentence}"));
        }
        var recall = (double)right / (right + missed.Count);
        output.WriteLine($"{Table.Count()} sentences, precision {(double)right / (right + wrong.Count):0.000}, recall {recall:0.000}");
        foreach (var miss in missed) output.WriteLine($"missed {miss}");
        Assert.Empty(wrong);
        Assert.True(recall >= LeastRecall, string.Join("\n", missed));
    }

    [Theory]
    [InlineData(TextKind.Resolution, Basis.Resolution)]
    [InlineData(TextKind.Recommendation, Basis.Recommendation)]
    [InlineData(TextKind.FirstReading, Basis.FirstReading)]
    [InlineData(TextKind.Motion, Basis.Proposal)]
    public void Find_TheKindOfTheText_GivesTheBasis(TextKind kind, Basis basis) =>
        Assert.Equal(basis, Assert.Single(DutyFinder.Find(DutySentences.Resolved[0].Sentence, On, kind)).Basis);

    [Fact]
    public void Find_InMinutes_PromiseIsUndertaking_WishOnRecordBindsNobody()
    {
        Assert.Equal(Basis.Undertaking, Assert.Single(DutyFinder.Find(DutySentences.Debated[0].Sentence, On, TextKind.Minutes)).Basis);
        Assert.Equal(Basis.FirstReading, Assert.Single(DutyFinder.Find(DutySentences.Debated[5].Sentence, On, TextKind.Minutes)).Basis);
    }

    [Fact]
    public void Find_HeadingsInMinutes_RejectedAndReasonsAreSilent()
    {
        var order = DutySentences.Resolved[0].Sentence;
        Assert.Equal(Basis.Resolution, Assert.Single(DutyFinder.Find($"Beschluss:\n\n{order}\n\nAbstimmungsergebnis:\n\nEinstimmig beschlossen", On, TextKind.Minutes)).Basis);
        Assert.Empty(DutyFinder.Find($"Beschluss:\n\n{order}\n\nAbstimmungsergebnis:\n\nMehrheitlich abgelehnt", On, TextKind.Minutes));
        Assert.Empty(DutyFinder.Find($"Begründung:\n\n{order}", On, TextKind.Motion));
    }

    [Fact]
    public void Find_WhoOwesAndUnderWhichItem()
    {
        var duty = Assert.Single(DutyFinder.Find(
            "Der Fachbereich Jugend und Soziales wird beauftragt, jedes Quartal unter dem Tagesordnungspunkt „Kitas“ zu berichten.", On, TextKind.Resolution));
        Assert.Equal(("Fachbereich Jugend und Soziales", "Kitas"), (duty.OwedBy, duty.Item));
        Assert.Equal("jedes Quartal unter dem Tagesordnungspunkt „Kitas“ zu berichten", duty.What);
        Assert.Null(Assert.Single(DutyFinder.Find("Dem Ausschuss ist jährlich zu berichten.", On, TextKind.Resolution)).OwedBy);
    }

    [Fact]
    public void Find_PointsBelowAnOrder_EachHangsOnIt() => Assert.Equal(
        ["byDate 2026-12-31", "quarterly"],
        Times("Die Verwaltung wird beauftragt: 1. die Lage zu prüfen. 2. dem Rat bis Ende 2026 zu berichten. 3. den Ausschuss quartalsweise zu informieren.", TextKind.Resolution));
}
