using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>What the letters about a motion are written from.</summary>
/// <param name="Motion">The motion as it stands.</param>
/// <param name="Body">The body concerned.</param>
/// <param name="Calendar">Its meetings.</param>
/// <param name="Factions">Names of the filing factions, "SPD" or "SPD und CDU".</param>
/// <param name="BaseUrl">Where links lead, without a trailing slash.</param>
/// <param name="WorkLink">Address of the signed page on which a unit tells how far the work on the n-th reading's resolution has got; null where nobody is asked.</param>
public sealed record MotionLetterFacts(Motion Motion, Body Body, BodyCalendar Calendar, string Factions, string BaseUrl, Func<int, UnitId, string?> WorkLink)
{
    /// <summary>Names of the other bodies it has to do with; one that is missing stands for itself.</summary>
    public ImmutableDictionary<BodyId, string> Bodies { get; init; } = ImmutableDictionary<BodyId, string>.Empty;

    /// <summary>Address of the signed page on which the faction says whether it was read rightly; null: nothing was read.</summary>
    public string? UnderstandingUrl { get; init; }

    /// <summary>What the last meeting that dealt with it said; null before the first one.</summary>
    public Reading? LastRead => Motion.Readings is [.., var last] ? last : null;

    /// <summary>The title, or only the number when the motion is non-public: mails leave the offices.</summary>
    public string Title => Motion.Content.Public ? $"„{Motion.Content.Title}“" : $"(nichtöffentlich) {Motion.Reference ?? Motion.Id.Value}";

    /// <summary>The motion's page.</summary>
    public LetterLink Link => new("Antrag ansehen", $"{BaseUrl}/antraege/{Motion.Id}");

    /// <summary>The placement that holds now.</summary>
    public Placement? Placement => Motion.Place();

    /// <summary>The meeting that matters now, if there is one.</summary>
    public Meeting? Meeting => (Placement?.Meeting ?? (Motion.State as MotionState.AwaitingPlace)?.Meeting) is { } id ? Calendar.Find(id) : null;

    /// <summary>"Dienstag, 10.02.2026".</summary>
    public static string Day(Meeting meeting) => GermanDates.WithDay(meeting.On);

    /// <summary>A body by its name.</summary>
    public string NameOf(BodyId body) => body == Body.Id ? Body.Name : Bodies.GetValueOrDefault(body, body.Value);

    /// <summary>"Ausschuss A (Empfehlung) → Rat (Entscheidung)"; null without a sequence.</summary>
    public string? Sequence => Motion.Sequence.IsEmpty ? null : string.Join(" → ", Motion.Sequence.Select(step => $"{NameOf(step.Body)} ({step.Role.German()})"));

    /// <summary>The table under every letter about a motion.</summary>
    public LetterBlock.Facts Table(params Fact?[] more) => new([
        new("Antrag", Title),
        .. Motion.Reference is { } reference ? [new Fact("Drucksache", reference)] : ImmutableArray<Fact>.Empty,
        new("Gestellt von", Factions),
        new("Gremium", Body.Name),
        .. more.OfType<Fact>()]);
}
