namespace Wiedervorlage.Core.Bodies;

/// <summary>How a number of days before a meeting is counted; cities differ. For 12 days before a meeting on 10 February:</summary>
public enum DayCounting
{
    /// <summary>"am 12. Tag vor der Sitzung": the meeting's day does not count; 29 January.</summary>
    DayBefore,

    /// <summary>Both the first day and the meeting's day count (Erftstadt's invitation); 30 January.</summary>
    BothEnds,

    /// <summary>That many full days lie between (Wesel's invitation: 8 full days); 28 January.</summary>
    FullDays,
}
