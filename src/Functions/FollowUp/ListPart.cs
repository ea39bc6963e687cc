namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Which part of the list is asked for.</summary>
internal enum ListPart
{
    /// <summary>What goes onto the public agenda.</summary>
    Public,

    /// <summary>What goes onto the non-public one.</summary>
    NonPublic,

    /// <summary>Both, for the office.</summary>
    Both,
}
