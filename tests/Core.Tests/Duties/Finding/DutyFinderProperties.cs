using FsCheck;
using FsCheck.Fluent;

namespace Wiedervorlage.Core.Tests.Duties.Finding;

/// <summary>White space as PDF readers leave it changes nothing.</summary>
public sealed class DutyFinderProperties
{
    private static readonly string[] Spaces = [" ", "  ", "\n", "\r\n", "\u00A0", "\u202F", "\t", " \n "];

    private static readonly (string Sentence, string Times, Core.Duties.Finding.TextKind Kind)[] Table = [.. DutyFinderTests.Table];

    [Fact]
    public void Find_OtherWhiteSpace_FindsTheSame() =>
        Prop.ForAll(Gen.Choose(0, Table.Length - 1).Zip(Gen.Choose(0, Spaces.Length - 1).ArrayOf(60)).ToArbitrary(), drawn =>
        {
            var (sentence, _, kind) = Table[drawn.Item1];
            var words = sentence.Split(' ');
            var mutated = string.Concat(words.Select((w, i) => i == 0 ? w : Spaces[drawn.Item2[i % 60]] + w));
            return DutyFinderTests.Times(mutated, kind).SequenceEqual(DutyFinderTests.Times(sentence, kind));
        }).QuickCheckThrowOnFailure();
}
