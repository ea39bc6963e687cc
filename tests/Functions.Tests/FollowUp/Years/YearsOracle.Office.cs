using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Tests.FollowUp.Years;

/// <summary>
/// "The office is not flooded": one mail on a working day when something is new, and once a week what is merely still open; "what nobody
/// answers n times goes to the chair as well, in one mail" (domain section 8). What waits for the office here: a duty "regelmäßig" without an
/// interval, and what is to be carried out and nobody leads.
/// </summary>
internal sealed partial class YearsOracle
{
    private const int Week = 5;
    private const int Weeks = 4;
    private readonly Dictionary<string, (int Weeks, LocalDate Counted)> _waiting = [];
    private LocalDate? _lastLetter;

    private void OfficeLetter(LocalDate today)
    {
        if (!Almanac.IsWorkingDay(today)) return;
        string[] open =
        [
            .. _duties.Values.Where(duty => duty.Open && duty.Rhythm == Rhythm.Unknown).Select(duty => duty.Id),
            .. _works.Where(work => work.Value.Open && work.Value.Unit is null).Select(work => work.Key),
        ];
        foreach (var answered in _waiting.Keys.Except(open).ToArray()) _waiting.Remove(answered);
        var isNew = open.Any(id => !_waiting.ContainsKey(id));
        if (open.Length == 0 || (!isNew && _lastLetter is { } last && Almanac.After(last, Week) > today)) return;
        _lastLetter = today;
        foreach (var id in open)
            if (!_waiting.TryGetValue(id, out var told)) _waiting[id] = (1, today);
            else if (Almanac.After(told.Counted, Week) <= today) _waiting[id] = (told.Weeks + 1, today);
        Say(today, MailKind.OfficeLetter, Office, "sid", $"{today}");
        if (_waiting.Values.Any(told => told.Counted == today && told.Weeks % Weeks == 0))
            Say(today, MailKind.OfficeEscalation, Chair, "sid", $"{today}");
    }
}
