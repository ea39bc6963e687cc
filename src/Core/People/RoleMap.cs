using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.People;

/// <summary>
/// Which claims of the sign-in provider give which role. A claim that no line knows gives nothing. A line is <c>claim:value=role</c> or
/// <c>claim:value=role:key</c>; one <c>*</c> in the value stands for the key: <c>roles:office-*=office:*</c>.
/// </summary>
public sealed class RoleMap
{
    private readonly ImmutableArray<Line> _lines;

    private RoleMap(ImmutableArray<Line> lines) => _lines = lines;

    /// <summary>The claims that the mapping asks for; no other is kept.</summary>
    public IEnumerable<string> Claims => _lines.Select(line => line.Claim).Distinct();

    /// <param name="text">Lines, each on its own or with ";" between.</param>
    /// <returns>Refused with the line that cannot be meant.</returns>
    public static Answer<RoleMap> Read(string text)
    {
        var lines = text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var read = lines.Select(line => (Text: line, Line: Line.Read(line))).ToArray();
        return read.FirstOrDefault(one => one.Line is null) is { Text: { } wrong }
            ? new Refusal.Invalid("SignInRoles",
                $"„{wrong}“ ist keine Zuordnung. Erwartet wird etwa „roles:buero-*=office:*“ oder „groups:4711=audit“.")
            : new RoleMap([.. read.Select(one => one.Line!)]);
    }

    /// <summary>All roles that the claims give, each once, in the order of the mapping.</summary>
    public ImmutableArray<Grant> GrantsOf(IEnumerable<(string Type, string Value)> claims)
    {
        var all = claims.ToArray();
        return
        [
            .. (from line in _lines
                from claim in all
                where claim.Type == line.Claim
                select line.GrantOf(claim.Value)).OfType<Grant>().Distinct(),
        ];
    }

    private sealed record Line(string Claim, string Value, string Role)
    {
        private const string Star = "*";

        public static Line? Read(string text)
        {
            var (colon, equals) = (text.IndexOf(':'), text.LastIndexOf('='));
            if (colon < 1 || equals < colon) return null;
            var line = new Line(text[..colon].Trim(), text[(colon + 1)..equals].Trim(), text[(equals + 1)..].Trim());
            var stars = (line.Value.Count(one => one == '*'), line.Role.Count(one => one == '*'));
            var keyed = stars is (1, 1) && line.Role.EndsWith(":*", StringComparison.Ordinal);
            var shaped = line.Claim.Length > 0 && line.Value.Length > 0 && (keyed || stars is (0, 0));
            return shaped && Grant.Read(line.Role.Replace(Star, "x", StringComparison.Ordinal)) is not null ? line : null;
        }

        public Grant? GrantOf(string value)
        {
            var pattern = $"^{Regex.Escape(Value).Replace(@"\*", "(.+)", StringComparison.Ordinal)}\\z";
            var match = Regex.Match(value, pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline);
            return match.Success ? Grant.Read(Role.Replace(Star, match.Groups[1].Value, StringComparison.Ordinal)) : null;
        }
    }
}
