using System.Text.RegularExpressions;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// What kind of motion a letter is, and to which it relates. Only subject and head are asked: a resolution may well speak of other
/// motions.
/// </summary>
internal static partial class KindReader
{
    /// <summary>By the words of the field; a plain Antrag when none of the others is named.</summary>
    public static MotionKind KindIn(string subjectAndHead)
    {
        if (FurtherReaching().IsMatch(subjectAndHead)) return MotionKind.FurtherReaching;
        if (Amendment().IsMatch(subjectAndHead)) return MotionKind.Amendment;
        if (Supplement().IsMatch(subjectAndHead)) return MotionKind.Supplement;
        return Inquiry().IsMatch(subjectAndHead) && !Plain().IsMatch(subjectAndHead) ? MotionKind.Inquiry : MotionKind.Motion;
    }

    /// <summary>Null when no other motion is named.</summary>
    public static RelationHint? RelationIn(string subjectAndHead, PaperNumbering numbering)
    {
        var line = subjectAndHead.ReplaceLineEndings(" ");
        var words = string.Join(' ', Relation().Matches(line).Select(match => match.Groups["words"].Value.Trim()));
        var references = PaperNumbersInText.In(line, numbering);
        return words.Length == 0 && references.IsEmpty ? null : new(references, words);
    }

    [GeneratedRegex(@"\bweiter\s?gehende[rnms]?\s+(?:\w+\s+)?(?:Sach)?antrag", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FurtherReaching();

    [GeneratedRegex(@"\b(?:Änderungs|Aenderungs)-?antr[aä]g", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Amendment();

    [GeneratedRegex(@"\b(?:Ergänzungs|Ergaenzungs|Zusatz)-?antr[aä]g", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Supplement();

    [GeneratedRegex(
        @"(?:^|\n)\s*(?:Schriftliche |Kleine |Große )?Anfrage\b|\b(?:folgende|unsere|eine) (?:schriftliche )?Anfrage\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Inquiry();

    [GeneratedRegex(
        @"(?:^|\n)\s*(?:Sach)?antrag\b|\b(?:folgenden|unseren|der|den|einen) (?:Sach)?antrag\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"\b(?:zum|zu dem|zur|zu der)\s+(?:\w+\s+)?(?:Sachantrag|Antrag|Ursprungsantrag|Vorlage|Beschlussvorlage|Drucksache"
        + @"|Vorschlag)\b(?<words>.{0,160})|\bzu\s+(?<words>[„""»].{3,160})|\bzum\s+(?<words>\p{Lu}\w*-(?:Antrag"
        + @"|Fraktionsantrag).{0,120})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Relation();
}
