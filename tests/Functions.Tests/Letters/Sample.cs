using Wiedervorlage.Core.Mail;
using Wiedervorlage.Web.Letters;

namespace Wiedervorlage.Functions.Tests.Letters;

/// <summary>A letter as it is kept in Golden.</summary>
/// <param name="Name">Of its files: the kind, and what is special after a hyphen.</param>
internal sealed record Sample(string Name, MailKind Kind, Letter Letter, MailAttachment? Dates = null)
{
    public static ImmutableArray<Sample> All { get; } = [.. DutySamples.All(), .. MotionSamples.All(), .. TermSamples.All(), .. OfficeSamples.All()];
}
