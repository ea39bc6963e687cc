using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Core.Imports;

/// <summary>One row: a resolution, and one of its duties if it names one. <paramref name="Id"/> is made of number and body, so that the same row is the same resolution each time.</summary>
internal sealed record OldResolutionRow(
    Row Row, ImplementationId Id, BodyId Body, UnitId Lead, string Subject, Origin Origin, bool Public, WorkState State, string? Reason, OldDuty? Duty)
{
    /// <summary>A duty's key is longer by its ordinal.</summary>
    private const int LongestKey = 60;

    private static readonly (string, WorkState)[] StateWords =
    [
        ("offen", WorkState.Open), ("in Arbeit", WorkState.InProgress), ("verzögert", WorkState.Delayed), ("erledigt", WorkState.Done),
        ("open", WorkState.Open), ("inProgress", WorkState.InProgress), ("delayed", WorkState.Delayed), ("done", WorkState.Done),
    ];

    /// <summary>Null if the row has problems; they are noted.</summary>
    public static OldResolutionRow? Of(Row row, Draft draft)
    {
        var (number, on, body, unit) = (row.Needed(OldResolutionColumns.Number), row.NeededDate(OldResolutionColumns.On), row.Body(CommonColumns.BodyRef, draft), row.Unit(OldResolutionColumns.Unit, draft));
        var lead = row.Text(OldResolutionColumns.Lead) is null ? unit : row.Unit(OldResolutionColumns.Lead, draft);
        var (subject, isPublic) = (row.Needed(OldResolutionColumns.Subject), row.YesNo(OldResolutionColumns.Public) ?? true);
        var (state, reason) = (row.Word(OldResolutionColumns.State, StateWords) ?? WorkState.Open, row.Text(OldResolutionColumns.Reason));
        var filedBy = row.Factions(OldResolutionColumns.FiledBy, draft);
        if (on > draft.Known.Today) row.Problem(OldResolutionColumns.On, "Ein älterer Beschluss liegt nicht in der Zukunft.", $"bis {GermanDates.Of(draft.Known.Today)}");
        if (state == WorkState.Delayed && reason is null) row.Problem(OldResolutionColumns.Reason, "Zu einer Verzögerung gehört der Grund.");
        var duty = OldDuty.Of(row, unit, on, draft);
        if (number is not null && body is not null && !KeyForm.IsKey(Key(number, body.Value)))
            row.Problem(OldResolutionColumns.Number, "Aus dieser Nummer wird kein Schlüssel.", "mindestens eine Ziffer oder ein Buchstabe von a bis z");
        if (number is not null && PaperNumber.Refuse(Bare(number), "reference") is { } refusal) row.Problem(OldResolutionColumns.Number, refusal.Why);
        if (!row.IsFine) return null;
        var name = draft.Bodies[body!.Value.Value].On(on!.Value).ShortName;
        var origin = new Origin($"Beschluss {name} vom {GermanDates.Of(on.Value)}, DS {Bare(number!)}", on.Value, Bare(number!), null, filedBy);
        return new(row, new(Key(number!, body.Value)), body.Value, lead!.Value, subject!, origin, isPublic, state, reason, duty);
    }

    /// <summary>"DS 0745/2023" of the body "sozial": "0745-2023-sozial"; a very long one ends in digits of its SHA-256.</summary>
    private static string Key(string number, BodyId body) => Whole(number, body) is var key && key.Length <= LongestKey ? key
        : $"{key[..(LongestKey - 9)].TrimEnd('-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..8]}";

    private static string Whole(string number, BodyId body) =>
        $"{string.Join('-', Bare(number).ToLowerInvariant().Split([.. Bare(number).ToLowerInvariant().Where(one => !char.IsAsciiLetterOrDigit(one))], StringSplitOptions.RemoveEmptyEntries))}-{body}";

    private static string Bare(string number) =>
        number.StartsWith("DS ", StringComparison.OrdinalIgnoreCase) ? number[3..].Trim() : number.StartsWith("Drucksache ", StringComparison.OrdinalIgnoreCase) ? number[11..].Trim() : number;
}
