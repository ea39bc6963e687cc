namespace Wiedervorlage.Functions.Procedures;

/// <summary>What an activity answers. No document and nothing personal: it stays in the history.</summary>
/// <param name="Stage">Where the procedure is now.</param>
/// <param name="NextAt">When time brings something next, UTC, an instant gone by: at once; null: only a recorded event does.</param>
/// <param name="Finished">Nothing is left to do.</param>
/// <param name="FollowUpsDue">A reading obliges to something that is not opened yet.</param>
/// <param name="MailsOwed">Somebody is to be told.</param>
internal sealed record Step(string Stage, DateTimeOffset? NextAt, bool Finished, bool FollowUpsDue = false, bool MailsOwed = false);

/// <summary>
/// What survives a continue-as-new. New behaviour starts with a new <paramref name="Version"/>, and only there (docs/decisions/0024).
/// </summary>
internal sealed record Carried(int Version, string Id, string Stage)
{
    /// <summary>What begins today. Version 1 called one activity for everything.</summary>
    public const int Today = 2;
}

/// <summary>The custom status: for people, and for the list of what needs attention.</summary>
/// <param name="Stage">Where the procedure is.</param>
/// <param name="NextAt">When it looks again by itself, UTC; null: when somebody records something.</param>
/// <param name="NeedsAttention">The activity that fails; null: none.</param>
internal sealed record ProcedureStatus(string? Stage, DateTimeOffset? NextAt = null, string? NeedsAttention = null)
{
    /// <summary>As stored; version 1 wrote a mere word. Null: none yet.</summary>
    public static ProcedureStatus? Read(string? stored) => stored switch
    {
        null => null,
        "\"needsAttention\"" => new(null, null, "?"),
        ['"', ..] => new(Json.Read<string>(stored)),
        _ => Json.Read<ProcedureStatus>(stored),
    };
}
