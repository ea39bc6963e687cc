using System.Diagnostics;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>
/// How long the files of one mail may be read: ten seconds by the clock, so that a busy machine gives up no plain file; the limits of pages
/// and elements come first. Asked between pages and elements: what takes longer is given up and named.
/// </summary>
internal sealed class ReadingTime(TimeSpan? most = null)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TimeSpan _most = most ?? TimeSpan.FromSeconds(10);

    /// <exception cref="TooMuchException">The time is up.</exception>
    public void Check()
    {
        if (_watch.Elapsed > _most) throw new TooMuchException("Die Datei ist zu umfangreich zum Lesen.");
    }
}

/// <summary>A file goes beyond a limit; the message is German and for people.</summary>
internal sealed class TooMuchException(string message) : Exception(message);
