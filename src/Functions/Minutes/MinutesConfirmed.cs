using System.Globalization;
using NodaTime.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;
using Wiedervorlage.Functions.Serialisation;
using Wiedervorlage.Web.Pages.Minutes;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>Turns the confirmed form into the readings to record. What is missing is told, all at once; an unknown number never becomes a zero.</summary>
internal sealed class MinutesConfirmed
{
    private readonly MinutesForm _form;
    private readonly List<string> _problems = [];

    private MinutesConfirmed(MinutesForm form) => _form = form;

    /// <summary>The readings by motion, or what is to be put right first.</summary>
    public static (ImmutableArray<(MotionId Motion, Reading Reading)> Readings, ImmutableArray<string> Problems) Of(MinutesForm form)
    {
        var confirmed = new MinutesConfirmed(form);
        var readings = confirmed.Readings();
        return (readings, [.. confirmed._problems]);
    }

    private ImmutableArray<(MotionId, Reading)> Readings()
    {
        if (_form.Meeting is null) _problems.Add("Die Sitzung fehlt.");
        if (_form.Item is null) _problems.Add("Der Tagesordnungspunkt fehlt.");
        var taken = _form.Motions.Where(motion => motion.Take).ToImmutableArray();
        if (taken.IsEmpty) _problems.Add("Es ist kein Antrag angekreuzt.");
        foreach (var duty in _form.Duties.Where(duty => duty.Decision is not ("ja" or "nein"))) _problems.Add($"Übernehmen oder verwerfen? „{duty.What}“");
        foreach (var duty in _form.Duties.Where(duty => duty.Decision == "ja" && !taken.Any(motion => motion.Id == duty.Motion))) _problems.Add($"Zu welchem angekreuzten Antrag gehört der Bericht „{duty.What}“?");
        foreach (var ballot in _form.Ballots.Where(ballot => ballot.Motion is { } motion && !taken.Any(one => one.Id == motion))) _problems.Add($"Die Abstimmung „{ballot.Subject}“ gehört zu einem Antrag, der nicht angekreuzt ist.");
        return [.. taken.Select(motion => (new MotionId(motion.Id), Of(motion)))];
    }

    private Reading Of(MotionFields motion)
    {
        if (!EnumNames<ReadingResult>.TryRead(motion.Result, out var result))
            _problems.Add(motion.Result is null ? "Das Ergebnis fehlt." : $"„{motion.Result}“ ist kein Ergebnis.");
        if (result == ReadingResult.AdoptedAmended && motion.Result is not null && motion.Resolution is null && !motion.TextLater)
            _problems.Add("Geändert beschlossen ist ein anderer Text als der vorgeschlagene; er fehlt. Bitte eintragen, oder ankreuzen, dass er nachgetragen wird.");
        var (target, body) = Target(motion);
        return new(
            new(_form.Meeting ?? ""), default, default, _form.Item ?? "", result, target, body, [.. _form.Ballots.Where(ballot => ballot.Motion == motion.Id).Select(Ballot)], [],
            motion.Resolution, motion.Note, motion.LeadUnit is { } unit ? new UnitId(unit) : null, [.. _form.Duties.Where(duty => duty.Decision == "ja" && duty.Motion == motion.Id).Select(Wish).OfType<ReportWish>()]);
    }

    private (ReturnTarget? Target, BodyId? Body) Target(MotionFields motion)
    {
        switch (motion.Target)
        {
            case null: return (null, null);
            case "open": return (new ReturnTarget.Open(), null);
            case "next": return (new ReturnTarget.Next(), null);
            case "occasion" when motion.Occasion is { } name && Date(motion.ExpectedOn) is { } on: return (new ReturnTarget.Occasion(name, on), null);
            case "occasion": _problems.Add("Zu einem Anlass gehören sein Name und der Tag, an dem er erwartet wird."); return (null, null);
            case var to when to.StartsWith("meeting:", StringComparison.Ordinal): return (new ReturnTarget.InMeeting(new(to["meeting:".Length..])), null);
            case var to when to.StartsWith("body:", StringComparison.Ordinal): return (null, new BodyId(to["body:".Length..]));
            default: _problems.Add($"„{motion.Target}“ ist kein Ziel."); return (null, null);
        }
    }

    private Ballot Ballot(BallotFields ballot)
    {
        var name = ballot.Subject ?? ballot.ResultText ?? "Abstimmung";
        string?[] stated = [ballot.Yes, ballot.No, ballot.Abstain];
        Totals? totals = null;
        if (stated.All(number => number is not null)) totals = new(Number(ballot.Yes, name), Number(ballot.No, name), Number(ballot.Abstain, name), ballot.Biased is null ? 0 : Number(ballot.Biased, name));
        else if (stated.Any(number => number is not null)) _problems.Add($"„{name}“: Die Summen sind nicht vollständig. Bitte ergänzen (0, wenn niemand so gestimmt hat) oder alle leeren.");
        var matter = BallotMatter.Motion;
        if (ballot.Matter is { } about && !EnumNames<BallotMatter>.TryRead(about, out matter))
            _problems.Add($"„{name}“: „{about}“ ist nichts, worüber abgestimmt wird.");
        return new(name, matter, [.. ballot.Votes.Where(row => row.Label is not null).Select(row => Vote(row, name))], totals);
    }

    private FactionVote Vote(VoteFields row, string name)
    {
        var faction = row.Faction is { } id ? new FactionId(id) : (FactionId?)null;
        if (row.Absent) return new(faction, row.Label!, Blank(row.Yes), Blank(row.No), Blank(row.Abstain), true, Blank(row.Biased));
        if (row.Yes is null || row.No is null || row.Abstain is null)
        {
            _problems.Add($"„{name}“, {row.Label}: Zahlen fehlen. Bitte ergänzen (0, wenn niemand so gestimmt hat), „fehlt“ ankreuzen oder den Namen leeren.");
            return new(faction, row.Label!, 0, 0, 0);
        }
        return new(faction, row.Label!, Number(row.Yes, name), Number(row.No, name), Number(row.Abstain, name), false, row.Biased is null ? 0 : Number(row.Biased, name));

        int Blank(string? number) => number is null ? 0 : Number(number, name);
    }

    private ReportWish? Wish(DutyFields duty)
    {
        int? months = int.TryParse(duty.EveryMonths, NumberStyles.None, CultureInfo.InvariantCulture, out var every) ? every : null;
        var (cadence, refusal) = CadenceWords.Read(duty.Cadence, months, Date(duty.DueOn));
        if (duty.Unit is null) _problems.Add($"Wer berichtet über „{duty.What}“?");
        if (duty.What is null) _problems.Add("Worüber zu berichten ist, fehlt.");
        if (refusal is not null) _problems.Add($"„{duty.What}“: {refusal.Text}");
        var known = EnumNames<Basis>.TryRead(duty.Basis, out var basis);
        if (duty.Basis is not null && !known) _problems.Add($"„{duty.What}“: „{duty.Basis}“ ist keine Grundlage einer Berichtspflicht.");
        return cadence is null || duty.Unit is null || duty.What is null
            ? null
            : new(new(duty.Unit), duty.What, duty.Item, cadence, known ? basis : null);
    }

    private int Number(string? text, string name)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000) return number;
        _problems.Add($"„{name}“: „{text}“ ist keine Stimmenzahl.");
        return 0;
    }

    private static LocalDate? Date(string? text) => text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var on } ? on : null;
}
