using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Which letter is to be written.</summary>
internal sealed record UnitLetter(string Quarter, string Unit);

/// <summary>Writes the letter of one unit from what was planned for it: a few storage calls, however many duties and bodies stand in it.</summary>
internal sealed class WriteQuarterlyLetter(LettersOfQuarter letters, Mailroom mailroom, DutyLetterFactsSource names, Clock clock)
{
    [Function(Names.WriteQuarterlyLetter)]
    public async Task<bool> Run([ActivityTrigger] UnitLetter letter, CancellationToken cancellation)
    {
        var quarter = CalendarPeriod.Parse(letter.Quarter)!.Value;
        var owed = QuarterlyLetters.For(quarter, new(letter.Unit));
        if (await mailroom.HasAsync(owed, cancellation)) return false;
        var asked = await letters.FindAsync(letter.Quarter, letter.Unit, cancellation) ?? throw new InvalidOperationException($"Nothing was planned for {letter.Unit} in {letter.Quarter}.");
        var facts = await names.OfCityAsync(asked.Unit, asked.PaperDeadlines, cancellation);
        await mailroom.WriteAsync(owed, QuarterlyLetterText.Write(quarter, asked.Work, facts), asked.Work.Duties, DueDates.Of(asked.Work.Duties, clock, facts), cancellation);
        return true;
    }
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
