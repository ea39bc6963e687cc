namespace Wiedervorlage.Core.People;

/// <summary>A role that a person has.</summary>
/// <param name="Role">Which.</param>
/// <param name="Of">The key of the body, faction or unit it is for. Null: audit, operations, or the office of all bodies.</param>
public sealed record Grant(Role Role, string? Of)
{
    /// <summary>The one written form: "office:sid", "office", "headOfUnit:fb55".</summary>
    public override string ToString() => $"{Word(Role)}{(Of is null ? "" : $":{Of}")}";

    /// <summary>"Geschäftsstelle sid", "Geschäftsstelle (alle Gremien)".</summary>
    public string German => Of is { } of
        ? $"{Role.German()} {of}"
        : Role == Role.Office ? "Geschäftsstelle (alle Gremien)" : Role.German();

    /// <summary>Null for what is none: an unknown role, a chair of nothing, an audit of something.</summary>
    public static Grant? Read(string text)
    {
        var (word, of) = text.Split(':', 2) is [var before, var after] ? (before, after) : (text, null);
        var role = Enum.GetValues<Role>().Where(role => Word(role) == word).Select(role => (Role?)role).FirstOrDefault();
        return role is { } known && of != "" && (of is null ? known is Role.Office or Role.Audit or Role.Operations : IsKeyed(known))
            ? new(known, of) : null;
    }

    /// <summary>True for a role that is, or may be, for one body, faction or unit only.</summary>
    public static bool IsKeyed(Role role) => role is not (Role.Audit or Role.Operations);

    private static string Word(Role role) => char.ToLowerInvariant($"{role}"[0]) + $"{role}"[1..];
}
