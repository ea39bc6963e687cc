namespace Wiedervorlage.Core.Duties;

/// <summary>What became of a resolution, in one word. In the order of what needs a look first.</summary>
public enum WorkLight
{
    /// <summary>Nobody leads it.</summary>
    LeadOpen,

    /// <summary>The unit says that it is delayed.</summary>
    Delayed,

    /// <summary>Its date has gone by, and nobody has said more.</summary>
    Late,

    /// <summary>Nobody has begun.</summary>
    Open,

    /// <summary>Under way.</summary>
    InProgress,

    /// <summary>Carried out.</summary>
    Done,

    /// <summary>There is nothing to carry out any more.</summary>
    Closed,
}

/// <summary>Lights of implementations.</summary>
public static class WorkLights
{
    /// <param name="state">State of work.</param>
    /// <param name="isClosed">There is nothing to carry out any more.</param>
    /// <param name="isLed">Somebody leads it.</param>
    /// <param name="dueOn">Until when, inclusive; null: no date is named.</param>
    /// <param name="today">Local date.</param>
    public static WorkLight Of(WorkState state, bool isClosed, bool isLed, LocalDate? dueOn, LocalDate today) => state switch
    {
        _ when isClosed => WorkLight.Closed,
        WorkState.Done => WorkLight.Done,
        _ when !isLed => WorkLight.LeadOpen,
        WorkState.Delayed => WorkLight.Delayed,
        _ when dueOn < today => WorkLight.Late,
        WorkState.InProgress => WorkLight.InProgress,
        _ => WorkLight.Open,
    };

    /// <summary>Of one that is listed or was.</summary>
    public static WorkLight Light(this Implementation work, LocalDate today) =>
        Of(work.State, work.Closed is not null, work.Unit is not null, work.DueOn, today);
}
