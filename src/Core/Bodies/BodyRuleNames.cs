namespace Wiedervorlage.Core.Bodies;

/// <summary>The rules of a body that are numbers of days, each with its name in the API and in files.</summary>
public static class BodyRuleNames
{
    /// <summary>In the order of <see cref="BodyRules"/>.</summary>
    public static readonly ImmutableArray<NumberRule> Numbers =
    [
        new("motionDeadlineDays", "Antragsfrist", "Tage vor der Sitzung, bis zu denen ein Antrag rechtzeitig ist", rules => rules.MotionDeadlineDays, (rules, days) => rules with { MotionDeadlineDays = days }),
        new("invitationDays", "Ladungsfrist", "Tage vor der Sitzung, bis zu denen geladen wird", rules => rules.InvitationDays, (rules, days) => rules with { InvitationDays = days }),
        new("paperDeadlineDays", "Vorlagenschluss", "Tage vor der Sitzung, bis zu denen Berichte und Vorlagen abgegeben werden", rules => rules.PaperDeadlineDays, (rules, days) => rules with { PaperDeadlineDays = days }),
        new("agendaReminderWorkingDays", "Erinnerung Tagesordnung", "Arbeitstage vor der Antragsfrist", rules => rules.AgendaReminderWorkingDays, (rules, days) => rules with { AgendaReminderWorkingDays = days }),
        new("reportReminderWorkingDays", "Erinnerung Bericht", "Arbeitstage vor dem Vorlagenschluss", rules => rules.ReportReminderWorkingDays, (rules, days) => rules with { ReportReminderWorkingDays = days }),
        new("resultRequestWorkingDays", "Nachfrage Ergebnis", "Arbeitstage nach der Sitzung", rules => rules.ResultRequestWorkingDays,
            (rules, days) => rules with { ResultRequestWorkingDays = days }),
        new("targetRequestWorkingDays", "Nachfrage Ziel", "Arbeitstage zwischen zwei Nachfragen", rules => rules.TargetRequestWorkingDays, (rules, days) => rules with { TargetRequestWorkingDays = days }),
        new(
            "officeLetterWorkingDays", "Brief an die Geschäftsstelle", "Arbeitstage, nach denen weiter Offenes wieder genannt wird",
            rules => rules.OfficeLetterWorkingDays, (rules, days) => rules with { OfficeLetterWorkingDays = days }),
        new(
            "chairAfterLetters", "Vorsitz nach Briefen", "Briefe ohne Antwort, nach denen der Vorsitz es auch erfährt",
            rules => rules.ChairAfterLetters, (rules, letters) => rules with { ChairAfterLetters = letters }),
        new("escalationWorkingDays", "Eskalation", "Arbeitstage nach dem Hinweis auf einen überfälligen Bericht", rules => rules.EscalationWorkingDays, (rules, days) => rules with { EscalationWorkingDays = days }),
        new("controllingListWorkingDays", "Controllingliste", "Arbeitstage vor dem Vorlagenschluss", rules => rules.ControllingListWorkingDays, (rules, days) => rules with { ControllingListWorkingDays = days }),
    ];

    /// <summary>The rules that say how days are counted.</summary>
    public static readonly ImmutableArray<CountingRule> Countings =
    [
        new("motionDeadlineCounting", "Zählung Antragsfrist", (rules, counting) => rules with { MotionDeadlineCounting = counting }),
        new("invitationCounting", "Zählung Ladungsfrist", (rules, counting) => rules with { InvitationCounting = counting }),
        new("paperDeadlineCounting", "Zählung Vorlagenschluss", (rules, counting) => rules with { PaperDeadlineCounting = counting }),
    ];
}

/// <summary>One rule that is a number. <paramref name="Field"/> is its name in the API, <paramref name="Column"/> that in a file.</summary>
public sealed record NumberRule(string Field, string Column, string Meaning, Func<BodyRules, int> Of, Func<BodyRules, int, BodyRules> With);

/// <summary>One rule that is a way of counting.</summary>
public sealed record CountingRule(string Field, string Column, Func<BodyRules, DayCounting, BodyRules> With);
