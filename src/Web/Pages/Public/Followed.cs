using Wiedervorlage.Web.Pages.Resolutions;

namespace Wiedervorlage.Web.Pages.Public;

/// <summary>What followed from a reading, as everybody may read it.</summary>
/// <param name="Work">How the resolution is carried out; null: it was none, or that is not known yet.</param>
/// <param name="Duties">What is reported.</param>
public sealed record Followed(ResolutionRow? Work, ImmutableArray<DutyRow> Duties);
