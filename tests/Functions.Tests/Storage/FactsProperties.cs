using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Storage;

public sealed class FactsProperties
{
    private static readonly StreamKey Key = StreamKey.Alone("m");
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 8, 0);

    /// <summary>Each number is a command's id and what it adds; numbers repeat as clients repeat, and come as many at once.</summary>
    [Fact]
    public void Commands_RepeatedAndAtOnce_CountOnceAndAgreeWithTheirEvents() => Prop.ForAll(
        Gen.Choose(1, 9).ListOf().ToArbitrary(),
        commands => AgreesAsync([.. commands]).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();

    [Fact]
    public void RowKeys_DifferentTexts_AreDifferentAndSafe() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        ArbMap.Default.ArbFor<NonNull<string>>(),
        (one, other) => (Clean(one.Get) == Clean(other.Get)) == (RowKey.Of(Clean(one.Get)) == RowKey.Of(Clean(other.Get)))
            && RowKey.Of(one.Get).All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' or '=')).QuickCheckThrowOnFailure();

    private static async Task<bool> AgreesAsync(ImmutableArray<int> commands)
    {
        var storage = new MemoryStorage();
        var facts = new Facts<Tally, TallyEvent>(storage.Table(Tables.Motions), storage.Texts, Tally.Evolve);
        await Task.WhenAll(commands.Select(number => Task.Run(() => facts.HandleAsync(Key, _ => TallyEvent.Plus(number), $"c{number}", Actor.Office, Monday))));
        var state = await facts.LoadAsync(Key);
        var events = await facts.EventsAsync(Key);
        return (state?.State.Sum ?? 0) == commands.Distinct().Sum()
            && (state?.Version ?? 0) == events.Length
            && events.Select(one => one.Number).SequenceEqual(Enumerable.Range(1, events.Length))
            && events.Sum(one => ((TallyEvent.Added)one.Event).Number) == commands.Distinct().Sum();
    }

    /// <summary>Half a surrogate pair is no text and has no UTF-8.</summary>
    private static string Clean(string text) => string.Concat(text.Where(letter => !char.IsSurrogate(letter)));
}
