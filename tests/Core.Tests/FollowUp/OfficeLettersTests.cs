using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.Tests.FollowUp;

/// <summary>The office is not flooded, and what it does not answer goes to the chair. Days counted by hand; 2026 in North Rhine-Westphalia.</summary>
public sealed class OfficeLettersTests
{
    private static readonly BodyId Sid = new("sid");

    private readonly List<OfficeLetter> _letters = [];

    [Fact]
    public void Slips04_NewThings_OneLetterOnTheDay_ThenOneAWeek()
    {
        Live(new(2026, 2, 13), new(2026, 3, 6), day => [Line("a", new(2026, 2, 13)), .. day >= new LocalDate(2026, 2, 18) ? [Line("b", new(2026, 2, 18)), Line("c", new(2026, 2, 18))] : Array.Empty<OfficeLine>()]);
        Assert.Equal(["13.02. 1 neu", "18.02. 2 neu, 1", "25.02. 3", "04.03. 3"], _letters.Select(Digest)); // Monday 16 February is Rosenmontag
    }

    [Fact]
    public void Slips04_StaggeredThings_ShareOneWeek()
    {
        Live(new(2026, 6, 8), new(2026, 7, 31), day => [.. Enumerable.Range(0, 5).Select(number => Line($"{number}", new LocalDate(2026, 6, 8).PlusDays(number))).Where(line => line.Since <= day)]);
        Assert.Equal(5 + 7, _letters.Count);
    }

    [Fact]
    public void Slips04_FiveResultsForNineMonths_FewerThan45Letters_AndTheChair()
    {
        Live(new(2026, 2, 13), new(2026, 11, 13), _ => [.. Enumerable.Range(0, 5).Select(number => Line($"{number}", new(2026, 2, 13)))]);
        Assert.InRange(_letters.Count, 30, 39);
        Assert.Equal(_letters.Count / 4, _letters.Count(letter => !letter.ToChair.IsEmpty));
        Assert.All(_letters.Where(letter => !letter.ToChair.IsEmpty), letter => Assert.Equal(5, letter.ToChair.Length));
        Assert.Equal([MailKind.OfficeLetter, MailKind.OfficeEscalation], _letters[3].Mails().Select(mail => mail.Kind));
    }

    [Fact]
    public void Slips04_DailyNewThings_DoNotHurryTheChair()
    {
        Live(new(2026, 6, 8), new(2026, 6, 19), day => [Line("old", new(2026, 6, 8)), Line($"{day}", day)]);
        Assert.Equal(10, _letters.Count);
        Assert.Equal(2, _letters[^1].Lines.Single(told => told.Line.Key == "old").Times);
        Assert.All(_letters, letter => Assert.Empty(letter.ToChair));
    }

    [Fact]
    public void Slips04_LateMotion_ToldAtOnce_IsNotNewInTheLetter()
    {
        Live(new(2026, 6, 8), new(2026, 6, 22), _ => [Line("late", new(2026, 6, 8), OfficeMatter.LateMotion)]);
        Assert.Equal(["15.06. 1", "22.06. 1"], _letters.Select(Digest));
        Assert.Equal(3, _letters[^1].Lines[0].Times);
    }

    [Fact]
    public void Slips04_TwiceOnADay_OrOnADayWithoutWork_NoLetter()
    {
        Live(new(2026, 6, 8), new(2026, 6, 8), _ => [Line("a", new(2026, 6, 8))]);
        Assert.Null(OfficeLetters.On(Sid, _letters[^1], [Line("a", new(2026, 6, 8)), Line("b", new(2026, 6, 8))], new(), new(2026, 6, 8)));
        Assert.Null(OfficeLetters.On(Sid, _letters[^1], [Line("b", new(2026, 6, 13))], new(), new(2026, 6, 13)));
    }

    private static OfficeLine Line(string key, LocalDate since, OfficeMatter matter = OfficeMatter.Result) => new(key, matter, $"Antrag {key}", "", since, "/antraege/a");

    private void Live(LocalDate first, LocalDate last, Func<LocalDate, IEnumerable<OfficeLine>> open)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
            if (OfficeLetters.On(Sid, _letters.LastOrDefault(), open(day), new(), day) is { } letter) _letters.Add(letter);
    }

    private static string Digest(OfficeLetter letter)
    {
        var (fresh, still) = (letter.Lines.Count(told => told.New), letter.Lines.Count(told => !told.New));
        return $"{GermanDates.Of(letter.On)[..6]} {string.Join(", ", new[] { fresh > 0 ? $"{fresh} neu" : "", still > 0 ? $"{still}" : "" }.Where(part => part.Length > 0))}";
    }
}
