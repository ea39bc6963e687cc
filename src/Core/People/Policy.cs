using System.Collections.Frozen;

namespace Wiedervorlage.Core.People;

/// <summary>
/// The one table of who may see and do what. Denied by default: what is not in a row is not allowed. Each role reaches what belongs to its
/// body, faction or unit (<see cref="Scope"/>). docs/people.md shows it as a table; a test compares them.
/// </summary>
public static class Policy
{
    private static readonly FrozenDictionary<Permission, Rule> _rules = Rules.ToFrozenDictionary(rule => rule.Permission);

    private static IEnumerable<Rule> Rules =>
    [
        new(Permission.SeeToday, "Heute", Role.Office, Role.Audit),
        new(Permission.SeeInbox, "Posteingang", Role.Office, Role.Audit),
        new(Permission.SeeMotions, "Antrag mit allem, was nicht öffentlich ist", Role.Office, Role.Chair, Role.Audit),
        new(Permission.SeeMeetings, "Sitzungen, Tagesordnung im Entwurf", Role.Office, Role.Chair, Role.Audit),
        new(Permission.SeeMinutes, "Niederschriften", Role.Office, Role.Audit),
        new(Permission.SeeDuties, "Berichtspflichten", Role.Office, Role.Chair, Role.Audit),
        new(Permission.SeeImplementations, "Umsetzungen", Role.Office, Role.Chair, Role.Audit),
        new(Permission.SeeMasterData, "Stammdaten", Role.Office, Role.Audit, Role.Operations),
        new(Permission.SeeImports, "Dateien einspielen", Role.Office, Role.Audit, Role.Operations),
        new(Permission.SeeMails, "Mails", Role.Office, Role.Audit, Role.Operations),
        new(Permission.SeeAttention, "Was hängt", Role.Office, Role.Audit, Role.Operations),
        new(Permission.Search, "Suche in allem, was nicht öffentlich ist", Role.Office, Role.Chair, Role.Audit),
        new(Permission.SeeChairPages, "Seite des Vorsitzes", Role.Chair, Role.Office, Role.Audit),
        new(Permission.SeeFactionPages, "Seite der Fraktion", Role.Faction, Role.Audit),
        new(Permission.SeeUnitPages, "Seite der Stelle", Role.Unit, Role.HeadOfUnit, Role.Audit),

        new(Permission.TakeMail, "Mail als Antrag oder Bericht annehmen", Role.Office),
        new(Permission.AnswerMail, "Mail beantworten", Role.Office),
        new(Permission.RejectMail, "Mail als keinen Antrag ablegen", Role.Office),

        new(Permission.FileMotion, "Antrag stellen oder erfassen", Role.Office, Role.Faction),
        new(Permission.NumberMotion, "Drucksachennummer vergeben", Role.Office),
        new(Permission.PlaceMotion, "Auf eine Tagesordnung nehmen", Role.Office),
        new(Permission.JoinMotions, "Anträge gemeinsam beraten", Role.Office),
        new(Permission.SetSequence, "Beratungsfolge festlegen", Role.Office),
        new(Permission.NoteConcern, "Bedenken vermerken", Role.Office),
        new(Permission.GiveBackMotion, "Wegen eines Formmangels zurückgeben", Role.Office),
        new(Permission.MendMotion, "Formmangel beheben, Antrag ersetzen", Role.Office, Role.Faction),
        new(Permission.RecordReading, "Ergebnis einer Lesung eintragen", Role.Office),
        new(Permission.SetTarget, "Wiedervorlage festlegen", Role.Office),
        new(Permission.TickOffOccasion, "Anlass als eingetreten vermerken", Role.Office),
        new(Permission.ConfirmReading, "Zweifelhaftes Ergebnis bestätigen", Role.Office),
        new(Permission.CorrectReading, "Ergebnis berichtigen", Role.Office),
        new(Permission.WithdrawMotion, "Antrag zurückziehen", Role.Office, Role.Faction),
        new(Permission.AgreeToReading, "Bestätigen, wie der Antrag gelesen wurde", Role.Office, Role.Faction),
        new(Permission.AgreeToJointMotion, "Einem gemeinsamen Antrag zustimmen", Role.Faction),

        new(Permission.EditAgenda, "Tagesordnung bearbeiten und nummerieren", Role.Office),
        new(Permission.PullItem, "Tagesordnungspunkt absetzen", Role.Office),
        new(Permission.RestoreItem, "Absetzung zurücknehmen", Role.Office),
        new(Permission.Invite, "Einladen", Role.Office),
        new(Permission.EditMeeting, "Sitzung anlegen, verlegen, absagen", Role.Office),
        new(Permission.RecordAttendance, "Anwesenheit festhalten", Role.Office),
        new(Permission.ApproveMinutes, "Niederschrift genehmigen", Role.Office),
        new(Permission.CloseMeeting, "Sitzung abschließen", Role.Office),
        new(Permission.TakeOverMinutes, "Niederschrift übernehmen", Role.Office),

        new(Permission.OpenDuty, "Berichtspflicht eintragen", Role.Office),
        new(Permission.ConfirmDuty, "Berichtspflicht bestätigen, Turnus festlegen", Role.Office),
        new(Permission.Report, "Berichten, mehr Zeit oder Übergabe erbitten", Role.Unit, Role.HeadOfUnit, Role.Office),
        new(Permission.SettleReport, "Bericht zur Kenntnis nehmen", Role.Office),
        new(Permission.HandOverDuty, "Berichtspflicht an andere Stelle geben", Role.Office),
        new(Permission.GrantMoreTime, "Mehr Zeit gewähren", Role.Office, Role.Chair),
        new(Permission.DeclineRequest, "Bitte ablehnen", Role.Office, Role.Chair),
        new(Permission.DischargeDuty, "Von der Berichtspflicht entbinden", Role.Office),
        new(Permission.SendLinks, "Neue Links senden", Role.Office, Role.Unit, Role.HeadOfUnit),
        new(Permission.WithdrawLinks, "Links zurückziehen", Role.Office, Role.HeadOfUnit),
        new(Permission.SetAbsence, "Abwesenheit und Vertretung eintragen", Role.Office, Role.Unit, Role.HeadOfUnit),

        new(Permission.OpenImplementation, "Umsetzung eintragen", Role.Office),
        new(Permission.ChangeWorkState, "Umsetzungsstand melden", Role.Unit, Role.HeadOfUnit, Role.Office),
        new(Permission.ChangeLeadUnit, "Federführung festlegen", Role.Office),
        new(Permission.CloseImplementation, "Umsetzung abschließen", Role.Office),

        new(Permission.CarryOverTerm, "Am Ende der Wahlperiode entscheiden", Role.Office),
        new(Permission.EditBody, "Gremium und seine Regeln ändern", Role.Office),
        new(Permission.EditHouse, "Fraktionen, Stellen, Schließtage ändern", Role.Office),
        new(Permission.Import, "Datei übernehmen", Role.Office),
        new(Permission.SettleMail, "Mail erneut senden oder erledigen", Role.Office, Role.Operations),
        new(Permission.Resume, "Liegengebliebenes wieder anstoßen", Role.Office, Role.Operations),
    ];

    /// <summary>True when the role opens it, for whatever is within its reach. Unknown permissions are closed to all.</summary>
    public static bool Opens(Role role, Permission permission) => _rules.TryGetValue(permission, out var rule) && rule.Roles.Contains(role);

    /// <summary>What it is, in German.</summary>
    public static string German(Permission permission) => _rules[permission].German;

    /// <summary>"Für „Ergebnis berichtigen“ ist die Rolle Geschäftsstelle nötig."</summary>
    public static string Needed(Permission permission) => Needed(permission, role => role.German());

    /// <summary>The same with the body, faction or unit whose role it would be.</summary>
    public static string Needed(Permission permission, Scope scope) => Needed(permission, role => WithKeys(role, scope));

    private static string Needed(Permission permission, Func<Role, string> word)
    {
        var roles = _rules[permission].Roles.Select(word).ToArray();
        var which = roles.Length == 1 ? "die Rolle" : "eine dieser Rollen";
        return $"Für „{German(permission)}“ ist {which} nötig: {string.Join(", ", roles)}.";
    }

    private static string WithKeys(Role role, Scope scope)
    {
        var keys = role switch
        {
            Role.Office or Role.Chair => scope.Bodies.Select(body => body.Value),
            Role.Faction => scope.Factions.Select(faction => faction.Value),
            Role.Unit or Role.HeadOfUnit => scope.Units.Select(unit => unit.Value),
            _ => [],
        };
        var named = string.Join(" oder ", keys);
        return named.Length > 0 ? $"{role.German()} {named}" : role == Role.Office ? "Geschäftsstelle (alle Gremien)" : role.German();
    }

    private sealed record Rule(Permission Permission, string German, params ImmutableArray<Role> Roles);
}
