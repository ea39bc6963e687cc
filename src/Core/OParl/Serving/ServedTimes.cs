using NodaTime.Text;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>Times as they are served.</summary>
public static class ServedTimes
{
    /// <summary>The instant of a text that <see cref="Draft"/> objects hold; throws for any other.</summary>
    public static Instant Of(string text) => OffsetDateTimePattern.ExtendedIso.Parse(text).Value.ToInstant();
}
