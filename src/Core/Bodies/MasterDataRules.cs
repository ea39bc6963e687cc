namespace Wiedervorlage.Core.Bodies;

/// <summary>What cannot be meant in master data, whichever way it comes in: over the API or from a file. Fields are those of the API's JSON; empty means all is well.</summary>
public static class MasterDataRules
{
    private const int MostDays = 366;

    /// <summary>Name, addresses, seats and rules. Whether the factions of the seats exist is asked of the stored ones.</summary>
    public static IEnumerable<Refusal.Invalid> Wrong(Body body)
    {
        if (string.IsNullOrWhiteSpace(body.Name)) yield return new("name", "Ein Gremium braucht einen Namen.");
        if (!MailForm.IsAddress(body.Office)) yield return new("office", "Die Adresse der Geschäftsstelle (office) fehlt oder ist keine E-Mail-Adresse.");
        if (!MailForm.IsAddress(body.Chair)) yield return new("chair", "Die Adresse des Vorsitzes (chair) fehlt oder ist keine E-Mail-Adresse.");
        if (body.Seats.Any(share => share.Seats < 0)) yield return new("seats", "Eine Fraktion kann nicht weniger als 0 Sitze haben.");
        foreach (var twice in body.Seats.CountBy(share => share.Faction).Where(faction => faction.Value > 1))
            yield return new("seats", $"Die Fraktion „{twice.Key}“ steht mehrmals in der Sitzverteilung.");
        foreach (var wrong in Wrong(body.Rules)) yield return wrong;
    }

    /// <summary>Every number of days is 0 to 366.</summary>
    public static IEnumerable<Refusal.Invalid> Wrong(BodyRules rules) =>
        from rule in BodyRuleNames.Numbers
        let days = rule.Of(rules)
        where days is < 0 or > MostDays
        select new Refusal.Invalid($"rules.{rule.Field}", $"„{rule.Field}“ ist eine Zahl von Tagen, 0 bis {MostDays}; „{days}“ kann nicht gemeint sein.");

    /// <summary>Name, address and domains.</summary>
    public static IEnumerable<Refusal.Invalid> Wrong(Faction faction)
    {
        if (string.IsNullOrWhiteSpace(faction.Name)) yield return new("name", "Eine Fraktion braucht einen Namen.");
        if (!MailForm.IsAddress(faction.Mail)) yield return new("mail", "Die Adresse der Fraktion (mail) fehlt oder ist keine E-Mail-Adresse.");
        foreach (var domain in faction.MailDomains.Where(domain => !MailForm.IsAddress($"a@{domain}")))
            yield return new("mailDomains", $"„{domain}“ ist keine Domain. Erwartet wird der Teil einer Adresse nach dem @.");
    }

    /// <summary>Name and the three addresses.</summary>
    public static IEnumerable<Refusal.Invalid> Wrong(Unit unit)
    {
        if (string.IsNullOrWhiteSpace(unit.Name)) yield return new("name", "Eine Stelle braucht einen Namen.");
        foreach (var (field, address) in new[] { ("mail", unit.Mail), ("head", unit.Head), ("deputy", unit.Deputy) })
            if (!MailForm.IsAddress(address))
                yield return new(field, $"Die Adresse „{field}“ fehlt oder ist keine E-Mail-Adresse.");
    }
}
