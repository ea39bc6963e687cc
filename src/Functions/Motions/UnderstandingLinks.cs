using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Duties;

namespace Wiedervorlage.Functions.Motions;

/// <summary>Signed links by which whoever filed a motion sees what was understood, and says whether that is right.</summary>
internal sealed class UnderstandingLinks(SignedTokens tokens, Settings settings)
{
    private const string Purpose = "understood";

    /// <summary>The whole address of the page.</summary>
    public string For(MotionId motion) => $"{settings.BaseUrl}/gelesen/{tokens.Write(Purpose, motion.Value)}";

    /// <summary>Null when it is made up or damaged.</summary>
    public MotionId? Read(string token) => tokens.Read(Purpose, token) is [var motion] ? new(motion) : null;
}
