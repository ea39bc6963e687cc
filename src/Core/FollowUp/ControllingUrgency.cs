namespace Wiedervorlage.Core.FollowUp;

/// <summary>The groups of the list, in its order.</summary>
public enum ControllingUrgency
{
    /// <summary>Late, or reported as delayed.</summary>
    Overdue,

    /// <summary>A report that is due at this meeting.</summary>
    Due,

    /// <summary>Everything else that is open.</summary>
    Open,

    /// <summary>Leaves the list after this meeting.</summary>
    Done,
}

/// <summary>The groups in German.</summary>
public static class ControllingUrgencies
{
    /// <summary>Heading of a group.</summary>
    public static string German(this ControllingUrgency urgency) => urgency switch
    {
        ControllingUrgency.Overdue => "Überfällig oder verzögert",
        ControllingUrgency.Due => "Zu dieser Sitzung fällig",
        ControllingUrgency.Open => "Offen",
        _ => "Erledigt (steht zum letzten Mal auf der Liste)",
    };
}
