using NodaTime.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>The letter that an office got on a day: fixed before it is written, and what the next one follows from.</summary>
/// <param name="Body">Whose office.</param>
/// <param name="On">The day.</param>
/// <param name="Lines">All that was open then, new things first.</param>
/// <param name="ToChair">What goes to the chair as well; empty: nothing does on this day.</param>
public sealed record OfficeLetter(BodyId Body, LocalDate On, ImmutableArray<ToldLine> Lines, ImmutableArray<ToldLine> ToChair)
{
    /// <summary>The mails of the day: one to the office, at most one to the chair.</summary>
    public ImmutableArray<OwedMail> Mails() =>
    [
        Owed(MailKind.OfficeLetter, new Recipient.Office(Body)),
        .. ToChair.IsEmpty ? [] : ImmutableArray.Create(Owed(MailKind.OfficeEscalation, new Recipient.Chair(Body))),
    ];

    private OwedMail Owed(MailKind kind, Recipient to) =>
        new($"{Keys.Of(kind)}.{Body}.{LocalDatePattern.Iso.Format(On)}", kind, to, Body.Value);
}

/// <summary>
/// The office is not flooded: one letter on a working day on which something is new or newly due, and one a week
/// (<see cref="BodyRules.OfficeLetterWorkingDays"/>) while something is merely still open. Every letter has all that is open, so each of
/// them begins a new week. What was told <see cref="BodyRules.ChairAfterLetters"/> weeks without an answer goes to the chair as well, in
/// one mail; again after as many.
/// </summary>
public static class OfficeLetters
{
    /// <summary>The letter of <paramref name="today"/>; null: there is none.</summary>
    /// <param name="body">Whose office.</param>
    /// <param name="was">The letter before; null: there was none yet.</param>
    /// <param name="open">All that waits for the office now.</param>
    /// <param name="rules">Of the body, as they hold today.</param>
    /// <param name="today">Local date.</param>
    public static OfficeLetter? On(BodyId body, OfficeLetter? was, IEnumerable<OfficeLine> open, BodyRules rules, LocalDate today)
    {
        var days = rules.WorkingDays();
        if (!days.IsWorkingDay(today) || was?.On >= today) return null;
        var known = was?.Lines.ToDictionary(told => told.Line.Key, StringComparer.Ordinal) ?? [];
        ImmutableArray<ToldLine> lines = [.. open.Select(line => Told(line, known.GetValueOrDefault(line.Key), days, rules, today))
            .OrderBy(told => !told.New).ThenBy(told => told.Line.Matter)
            .ThenBy(told => told.Line.Since).ThenBy(told => told.Line.Key, StringComparer.Ordinal)];
        if (!lines.Any(told => told.New || days.Plus(known.ContainsKey(told.Line.Key) ? was!.On : told.Line.Since, Week(rules)) <= today))
            return null;
        var often = lines.Where(told => rules.ChairAfterLetters > 0 && told.Times >= rules.ChairAfterLetters).ToImmutableArray();
        var isTurn = often.Any(told => told.CountedOn == today && told.Times % rules.ChairAfterLetters == 0);
        return new(body, today, lines, isTurn ? often : []);
    }

    /// <summary>Counted at most once a week, however many letters new things bring meanwhile.</summary>
    private static ToldLine Told(OfficeLine line, ToldLine? was, WorkingDays days, BodyRules rules, LocalDate today) => was switch
    {
        null when !line.ToldAtOnce => new(line, 1, today, New: true),
        null => Again(line, new(line, 1, line.Since, New: false), days, rules, today),
        _ => Again(line, was, days, rules, today),
    };

    private static ToldLine Again(OfficeLine line, ToldLine was, WorkingDays days, BodyRules rules, LocalDate today) =>
        days.Plus(was.CountedOn, Week(rules)) <= today
            ? new(line, was.Times + 1, today, New: false)
            : was with { Line = line, New = false };

    private static int Week(BodyRules rules) => Math.Max(1, rules.OfficeLetterWorkingDays);
}
