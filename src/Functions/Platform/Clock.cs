using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Functions.Platform;

/// <summary>Domain time: what due dates, timers and links go by. The local host moves it.</summary>
internal sealed class Clock(TimeProvider time)
{
    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Local date of Europe/Berlin.</summary>
    public LocalDate Today => Berlin.DateOf(Now);
}
