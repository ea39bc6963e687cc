using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Which letter is to be written.</summary>
internal sealed record UnitLetter(string Quarter, string Unit);

/// <summary>Writes the letter of one unit from what was planned for it, as that stands now.</summary>
internal sealed class WriteQuarterlyLetter(
    Facts<ReportingDuty, DutyEvent> duties, Facts<Implementation, ImplementationEvent> implementations, LettersOfQuarter letters, Mailroom mailroom, DutyLetterFactsSource names, TimeProvider time)
{
    [Function(Names.WriteQuarterlyLetter)]
    public async Task<bool> Run([ActivityTrigger] UnitLetter letter, CancellationToken cancellation)
    {
        var quarter = CalendarPeriod.Parse(letter.Quarter)!.Value;
        var owed = QuarterlyLetters.For(quarter, new(letter.Unit));
        if (await mailroom.HasAsync(owed, cancellation)) return false;
        var asked = await letters.FindAsync(letter.Quarter, letter.Unit, cancellation) ?? throw new InvalidOperationException($"Nothing was planned for {letter.Unit} in {letter.Quarter}.");
        var open = await OpenAsync(asked, cancellation);
        var facts = await names.LoadAsync(open.Bodies(), [asked.Unit], cancellation);
        await mailroom.WriteAsync(owed, QuarterlyLetterText.Write(quarter, open, facts), open.Duties, DueDates.Of(open.Duties, time, facts), cancellation);
        return true;
    }

    private async Task<OpenWork> OpenAsync(AskedOfUnit asked, CancellationToken cancellation)
    {
        var owedDuties = new List<ReportingDuty>();
        foreach (var each in asked.Duties) owedDuties.Add((await duties.LoadAsync(new(each.Body.Value, each.Id.Value), cancellation))!.State);
        var works = new List<Implementation>();
        foreach (var each in asked.Implementations) works.Add((await implementations.LoadAsync(new(each.Body.Value, each.Id.Value), cancellation))!.State);
        return new([.. owedDuties], [.. works]);
    }
}

/// <summary>Last step: the record of what was asked of whom is complete.</summary>
internal sealed class CloseQuarterlyLetter(LettersOfQuarter letters, TimeProvider time)
{
    [Function(Names.CloseQuarterlyLetter)]
    public async Task<int> Run([ActivityTrigger] string quarter, CancellationToken cancellation)
    {
        var asked = await letters.AllAsync(quarter, cancellation);
        await letters.CloseAsync(new(quarter, Instant.FromDateTimeOffset(time.GetUtcNow()), [.. asked.Select(each => each.Unit)]), cancellation);
        return asked.Length;
    }
}
