namespace Wiedervorlage.Core.People;

/// <summary>Where somebody goes after signing in: a path of our own and never another site (open redirect).</summary>
public static class ReturnPath
{
    /// <summary>Where one goes who asked for nothing.</summary>
    public const string Start = "/";

    private const int Longest = 2000;

    private static readonly string[] _never = ["/anmelden", "/abmelden"];

    /// <summary>
    /// <paramref name="path"/> if it is a local path with an optional query, else <see cref="Start"/>. Refused are other sites ("//host",
    /// "/\host", with a scheme), whatever a browser would strip or turn (control characters, backslashes), and the pages of signing in and
    /// out themselves.
    /// </summary>
    public static string Checked(string? path) => path is { Length: > 0 and <= Longest }
        && path[0] == '/'
        && !path.StartsWith("//", StringComparison.Ordinal)
        && path.All(one => one is > ' ' and < (char)0x7f and not '\\')
        && !_never.Any(never => IsUnder(path, never))
            ? path : Start;

    private static bool IsUnder(string path, string folder) =>
        path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
        && (path.Length == folder.Length || path[folder.Length] is '/' or '?' or '#');
}
