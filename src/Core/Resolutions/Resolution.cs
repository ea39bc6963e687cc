using System.Text.Json.Nodes;
using NodaTime.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.OParl.Serving;

namespace Wiedervorlage.Core.Resolutions;

/// <summary>
/// What became of a public resolution, as it is served: whatever is not served is not in it. Kept with others in one text; a new
/// property has a value in texts from before it was there.
/// </summary>
/// <param name="Key">Of its implementation.</param>
/// <param name="Subject">What was decided, one line.</param>
/// <param name="Body">Who decided last.</param>
/// <param name="Unit">Who leads; null: nobody is named.</param>
/// <param name="Motion">Id of the motion; null: it came from none.</param>
/// <param name="Reference">Number of the paper, as given; null: it has none.</param>
/// <param name="Source">Where it comes from, German.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="State">State of work.</param>
/// <param name="Closed">There is nothing to carry out any more.</param>
/// <param name="ChangedOn">The day of the last change of the state.</param>
/// <param name="DueOn">Until when, inclusive; null: no date is named.</param>
/// <param name="Aimed">The date is only aimed at; false: it is set.</param>
/// <param name="PutOff">How often its date was put off.</param>
/// <param name="LacksText">Nobody has said yet what was adopted.</param>
public sealed record Resolution(
    string Key, string Subject, BodyId Body, UnitId? Unit, string? Motion, string? Reference, string Source, LocalDate On,
    WorkState State, bool Closed, LocalDate ChangedOn, LocalDate? DueOn, bool Aimed, int PutOff, bool LacksText)
{
    /// <summary>Where people read it.</summary>
    public string Page => $"/beschluesse/{Key}";

    /// <summary>What it stands at on a day.</summary>
    public WorkLight Light(LocalDate today) => WorkLights.Of(State, Closed, Unit is not null, DueOn, today);

    /// <summary>Of a served implementation that is not deleted.</summary>
    public static Resolution Of(Served served)
    {
        var json = served.Json;
        var state = (string?)json["state"];
        return new(
            served.Key, (string?)json["name"] ?? "Beschluss", new(Id(json["organization"], "body.")!),
            Id((json["underDirectionOf"] as JsonArray)?[0], "unit.") is { } unit ? new UnitId(unit) : null,
            Id(json["paper"], ""), (string?)json["reference"], (string?)json["source"] ?? "", Date(json["date"])!.Value,
            Enum.TryParse<WorkState>(state, ignoreCase: true, out var known) ? known : WorkState.Open, state == ServedWorks.Closed,
            Date(json["changedOn"])!.Value, Date(json["dueOn"]), (bool?)json["dueAimed"] ?? false, (int?)json["postponed"] ?? 0,
            (bool?)json["textMissing"] ?? false);
    }

    /// <summary>The last part of an address, without what our keys put before it.</summary>
    private static string? Id(JsonNode? address, string before) =>
        address is null ? null : $"{address}"[(($"{address}").LastIndexOf('/') + 1 + before.Length)..];

    private static LocalDate? Date(JsonNode? text) =>
        text is not null && LocalDatePattern.Iso.Parse($"{text}") is { Success: true, Value: var on } ? on : null;
}
