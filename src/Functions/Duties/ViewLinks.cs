using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>
/// Signed links to what is non-public, for those who are told that it was missed: head of unit, chair, filing faction. A mail names it by its number only; the link shows that one duty
/// and nothing else.
/// </summary>
internal sealed class ViewLinks(SignedTokens tokens, Settings settings)
{
    private const string Purpose = "view";

    /// <summary>The whole address of the page.</summary>
    public string For(DutyId duty) => $"{settings.BaseUrl}/berichtspflicht/{tokens.Write(Purpose, duty.Value)}";

    /// <summary>Null when it is made up or damaged.</summary>
    public DutyId? Read(string token) => tokens.Read(Purpose, token) is [var duty] ? new(duty) : null;
}
