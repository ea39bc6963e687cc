using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>
/// Signed links by which those who were told of a report read it: its text and its files. Bound to the duty and that one report; as good
/// for as long as the report is kept.
/// </summary>
internal sealed class ReadLinks(SignedTokens tokens, Settings settings)
{
    private const string Purpose = "read";

    /// <summary>The whole address of the page.</summary>
    public string For(DutyId duty, string report) => $"{settings.BaseUrl}{Path(duty, report)}";

    /// <summary>The same below the app's address.</summary>
    public string Path(DutyId duty, string report) => $"/berichte/{tokens.Write(Purpose, duty.Value, report)}";

    /// <summary>Null when it is made up or damaged.</summary>
    public (DutyId Duty, string Report)? Read(string token) =>
        tokens.Read(Purpose, token) is [var duty, var report] ? (new(duty), report) : null;
}
