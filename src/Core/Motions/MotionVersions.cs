namespace Wiedervorlage.Core.Motions;

/// <summary>Whether what a person decides upon is still what stands. A mail that went out since, or the day of the meeting that came, makes nothing outdated.</summary>
public static class MotionVersions
{
    /// <summary>Null when nothing has changed since the version that was <paramref name="seen"/> (null: the caller did not say).</summary>
    public static Refusal.Outdated? Refuse(Motion? motion, int? seen) =>
        seen is { } version && motion is not null && (motion.Changed > version || version > motion.Events) ? new(version, motion.Events) : null;
}
