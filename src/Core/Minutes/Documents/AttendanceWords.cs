namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>What a heading on the list of those present says about the names below it.</summary>
/// <param name="Group">Null: as before.</param>
/// <param name="State">Whether they were there.</param>
internal sealed record AttendanceHeading(AttendeeGroup? Group, AttendanceState State)
{
    private static readonly (string Word, AttendeeGroup? Group, AttendanceState State)[] _known =
    [
        ("unentschuldigt", null, AttendanceState.Absent), ("es fehlten unentschuldigt", null, AttendanceState.Absent), ("entschuldigt", null, AttendanceState.Excused),
        ("es fehl", null, AttendanceState.Excused), ("abwesend", AttendeeGroup.Member, AttendanceState.Absent), ("nicht anwesend", AttendeeGroup.Member, AttendanceState.Absent),
        ("verhindert", null, AttendanceState.Excused), ("von der verwaltung", AttendeeGroup.Administration, AttendanceState.Present),
        ("seitens der verwaltung", AttendeeGroup.Administration, AttendanceState.Present), ("verwaltung", AttendeeGroup.Administration, AttendanceState.Present),
        ("vertreter der verwaltung", AttendeeGroup.Administration, AttendanceState.Present), ("vertreterinnen und vertreter der verwaltung", AttendeeGroup.Administration, AttendanceState.Present),
        ("mitarbeiter", AttendeeGroup.Administration, AttendanceState.Present), ("schriftführ", AttendeeGroup.Administration, AttendanceState.Present),
        ("protokollführ", AttendeeGroup.Administration, AttendanceState.Present), ("gäste", AttendeeGroup.Guest, AttendanceState.Present),
        ("als gäste", AttendeeGroup.Guest, AttendanceState.Present), ("gast", AttendeeGroup.Guest, AttendanceState.Present), ("sachverständige", AttendeeGroup.Guest, AttendanceState.Present),
        ("referent", AttendeeGroup.Guest, AttendanceState.Present), ("presse", AttendeeGroup.Guest, AttendanceState.Present), ("anwesen", null, AttendanceState.Present),
        ("teilnehm", null, AttendanceState.Present), ("mitglieder", AttendeeGroup.Member, AttendanceState.Present), ("stimmberechtigt", AttendeeGroup.Member, AttendanceState.Present),
        ("ordentliche mitglieder", AttendeeGroup.Member, AttendanceState.Present), ("ratsmitglieder", AttendeeGroup.Member, AttendanceState.Present),
        ("stadtverordnete", AttendeeGroup.Member, AttendanceState.Present), ("sachkundige", AttendeeGroup.Member, AttendanceState.Present), ("beratende", AttendeeGroup.Member, AttendanceState.Present),
        ("stellvertretende", AttendeeGroup.Member, AttendanceState.Present), ("vorsitz", AttendeeGroup.Member, AttendanceState.Present),
    ];

    /// <summary>Null for a line that is no such heading. Behind its colon names may follow.</summary>
    public static AttendanceHeading? Of(string text)
    {
        var said = text.TrimEnd(':', ' ').ToLowerInvariant();
        if (said.Length is < 4 or > 70) return null;
        foreach (var (word, group, state) in _known)
            if (said.StartsWith(word, StringComparison.Ordinal)) return new(group, state);
        return null;
    }
}
