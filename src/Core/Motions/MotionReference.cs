using System.Globalization;

namespace Wiedervorlage.Core.Motions;

/// <summary>Drucksachennummern: number/year, the number padded to four digits.</summary>
internal static class MotionReference
{
    public static Decision<MotionEvent> Decide(MotionCommand.AssignReference command, Motion motion)
    {
        if (Normal(command.Reference) is not { } reference)
            return new Refusal.Invalid("reference", $"„{command.Reference}“ ist keine Drucksachennummer. Erwartet wird Nummer/Jahr, zum Beispiel 0067/2026.");
        return reference == motion.Reference ? Decision<MotionEvent>.AlreadyDone : new MotionEvent.ReferenceAssigned(reference);
    }

    private static string? Normal(string text)
    {
        var parts = text.Trim().Split('/');
        return parts is [var number, { Length: 4 } year]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 100_000
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= 1946 and < 2200
            ? string.Create(CultureInfo.InvariantCulture, $"{n:0000}/{y}")
            : null;
    }
}
