using System.Text.Json.Serialization;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Which letters are to be written: those of the units in one part of the plan.</summary>
internal sealed record LettersPart(string Quarter, [property: JsonPropertyName("unit")] string Part);

/// <summary>
/// Writes the letters of the units in one part from what was planned for them: a few storage calls, however many units, duties and bodies.
/// Each is a mail of its own under its own key: repeated, it is not written a second time.
/// </summary>
internal sealed class WriteQuarterlyLetter(LettersOfQuarter letters, Mailroom mailroom, DutyLetterFactsSource names, Clock clock)
{
    [Function(Names.WriteQuarterlyLetter)]
    public async Task<bool> Run([ActivityTrigger] LettersPart part, CancellationToken cancellation)
    {
        var quarter = CalendarPeriod.Parse(part.Quarter)!.Value;
        var asked = await letters.OfPartAsync(part.Quarter, part.Part, cancellation);
        var factsFor = await names.OfCityAsync(cancellation);
        await mailroom.WriteAllAsync(asked.Select(one => Letter(quarter, one, factsFor(one.PaperDeadlines))), cancellation);
        return true;
    }

    private OwedLetter Letter(CalendarPeriod quarter, AskedOfUnit asked, DutyLetterFacts facts) => new(
        QuarterlyLetters.For(quarter, asked.Unit),
        QuarterlyLetterText.Write(quarter, asked.Work, facts),
        asked.Work.Duties,
        DueDates.Of(asked.Work.Duties, clock, facts));
}

/// <summary>Last step: the record of what was asked of whom is complete.</summary>
internal sealed class CloseQuarterlyLetter(LettersOfQuarter letters, Clock clock)
{
    [Function(Names.CloseQuarterlyLetter)]
    public async Task<int> Run([ActivityTrigger] string quarter, CancellationToken cancellation)
    {
        var asked = await letters.AllAsync(quarter, cancellation);
        await letters.CloseAsync(new(quarter, clock.Now, [.. asked.Select(each => each.Unit)]), cancellation);
        return asked.Length;
    }
}
