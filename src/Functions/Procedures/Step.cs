namespace Wiedervorlage.Functions.Procedures;

/// <summary>What an <c>Advance…</c> activity answers. No document and nothing personal: it stays in the history.</summary>
/// <param name="Stage">Where the procedure is now; also its custom status.</param>
/// <param name="NextAt">When time brings something next, UTC; null: only a recorded event does.</param>
/// <param name="Finished">Nothing is left to do.</param>
internal sealed record Step(string Stage, DateTimeOffset? NextAt, bool Finished);

/// <summary>What survives a continue-as-new. New behaviour starts with a new <paramref name="Version"/>, and only there.</summary>
internal sealed record Carried(int Version, string Id, string Stage);
