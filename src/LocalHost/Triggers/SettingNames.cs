using System.Text.RegularExpressions;

namespace Wiedervorlage.LocalHost.Triggers;

/// <summary>Replaces %Setting% in queue names and schedules.</summary>
internal static partial class SettingNames
{
    /// <returns>Null when a setting is missing or empty: that function alone is switched off, as on the real host, but with a warning.</returns>
    public static string? Resolve(this IConfiguration configuration, FunctionMethod function, string text, ILogger logger)
    {
        var missing = Placeholder().Matches(text).Select(match => match.Groups[1].Value).FirstOrDefault(name => string.IsNullOrEmpty(configuration[name]));
        if (missing is null) return Placeholder().Replace(text, match => configuration[match.Groups[1].Value]!);
        logger.LogWarning("Function {Name} is switched off: the setting {Setting} in '{Text}' is missing.", function.Name, missing, text);
        return null;
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
