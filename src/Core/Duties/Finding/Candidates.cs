using System.Buffers;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Whether a text is worth taking apart: it has the stem of an act of reporting. One vectorised search.</summary>
internal static class Candidates
{
    private static readonly SearchValues<string> Stems = SearchValues.Create(
        [
            "bericht", "informier", "unterrichte", "orientier", "vorleg", "vorzuleg", "vorgeleg", "vorstell", "vorzustell", "vorgestell",
                "legt", "legen", "stellt", "stellen", "mitteil", "mitzuteil",
            "mitgeteilt", "teilt", "teilen", "nachreich", "nachzureich", "nachgereicht", "reicht", "reichen", "einbring", "einzubring",
                "eingebracht", "zuleit", "zuzuleit", "zugeleit", "unterbreit",
            "präsentier", "übermittel", "vortrag", "vorzutrag", "vorgetrag", "erläuter", "erstatt", "geben", "gibt", "gegeben",
                "Auskunft", "Rechenschaft", "Kenntnis", "Laufenden", "erhält", "erhalten",
            "bekommt", "erfolg", "Tagesordnung", "ständig", "Antwort", "rapportier", "Vorlage", "Übersicht", "Überblick", "Sachstand",
                "darzuleg", "dargeleg", "darleg", "darzustell", "nachliefer",
            "nachzuliefer", "TOP", "Traktand",
        ],
        StringComparison.OrdinalIgnoreCase);

    public static bool May(string text) => text.AsSpan().ContainsAny(Stems);
}
