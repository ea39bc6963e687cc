using System.Text;
using System.Text.Json.Nodes;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>Files of a published motion: its papers as filed, and its text. Mails and what may run stay with the office.</summary>
public static class ServedFiles
{
    /// <summary>Key of the file that holds the text, below the motion's.</summary>
    public const string TextKey = "text";

    /// <summary>The main file first: what was filed as a paper, or else the text.</summary>
    public static ImmutableArray<Draft> Of(Motion motion, Addresses to)
    {
        var filed = motion.Content.Files.Select((file, index) => (file, index)).Where(one => one.file.IsPaper)
            .Select(one => Filed(motion, one.file, one.index + 1, to));
        return [.. filed, Text(motion, to)];
    }

    /// <summary>"paper.pdf" of the file with this key; null when the motion has none that is published.</summary>
    public static MotionFile? Find(Motion motion, string key) =>
        motion.IsPublished() && int.TryParse(key, out var number)
        && motion.Content.Files.ElementAtOrDefault(number - 1) is { IsPaper: true } file
            ? file
            : null;

    /// <summary>The motion as filed, as plain text.</summary>
    public static string TextOf(Motion motion)
    {
        var text = new StringBuilder(motion.Content.Title).Append("\n\n").Append(motion.Content.ResolutionText);
        if (motion.Content.Reasons.Length > 0) text.Append("\n\nBegründung:\n\n").Append(motion.Content.Reasons);
        return text.Append('\n').ToString();
    }

    /// <summary>"Antrag m-1.txt"</summary>
    public static string TextName(MotionId motion) => $"Antrag {motion}.txt";

    private static Draft Filed(Motion motion, MotionFile file, int number, Addresses to) =>
        Draft(motion, $"{number}", Path.GetFileNameWithoutExtension(file.Name), file.Name, file.Type, file.Bytes, to);

    private static Draft Text(Motion motion, Addresses to)
    {
        var text = TextOf(motion);
        var draft = Draft(motion, TextKey, "Text des Antrags", TextName(motion.Id), "text/plain", Encoding.UTF8.GetByteCount(text), to);
        draft.Content.Put("text", text);
        return draft;
    }

    private static Draft Draft(Motion motion, string key, string name, string fileName, string type, long bytes, Addresses to)
    {
        var whole = Addresses.Joined(motion.Id.Value, key);
        var id = to.Of(ServedType.File, whole);
        return new(ServedType.File, whole, new JsonObject()
            .Put("name", name)
            .Put("fileName", fileName)
            .Put("mimeType", type)
            .Put("date", Berlin.DateOf(motion.FiledAt))
            .Put("size", bytes)
            .Put("accessUrl", $"{id}/content")
            .Put("downloadUrl", $"{id}/download")
            .Put("paper", [to.Of(motion.Id)]));
    }
}
