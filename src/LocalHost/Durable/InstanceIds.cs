namespace Wiedervorlage.LocalHost.Durable;

/// <summary>
/// Instance ids: 1 to 512 characters. Refused are a leading '@' (as on the Functions host), and / \ # ? and control characters,
/// with which an instance there loops for ever (P36).
/// </summary>
internal static class InstanceIds
{
    public const int Longest = 512;

    public static void Check(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Length > Longest) throw new ArgumentException($"An instance id has at most {Longest} characters, not {id.Length}.", nameof(id));
        if (id[0] == '@') throw new ArgumentException($"An instance id must not begin with '@': {id}", nameof(id));
        if (id.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
            throw new ArgumentException($"An instance id must not contain / \\ # ? or control characters: {id}", nameof(id));
    }
}
