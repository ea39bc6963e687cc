using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>A city's own system, as a person has entered it.</summary>
/// <param name="Id">Our key for it: a-z, 0-9 and hyphen.</param>
/// <param name="Name">For people.</param>
/// <param name="Address">Of its System object.</param>
/// <param name="Body">Id of the Körperschaft that is read; null while there is only one, or none was chosen yet.</param>
/// <param name="Active">False: not read by itself.</param>
/// <param name="Limit">Objects a page to ask for; null: as the source likes.</param>
/// <param name="Prefixes">Where ids are really fetched, when not under themselves.</param>
/// <param name="Bodies">Which of its organizations is which body here.</param>
/// <param name="MotionTypes">Kinds of paper that are motions, as the source names them.</param>
/// <param name="Wordings">What the office says of wordings of results.</param>
public sealed record Source(
    string Id, string Name, string Address, string? Body, bool Active, int? Limit, ImmutableArray<SourcePrefix> Prefixes,
    ImmutableArray<OrganizationLink> Bodies, ImmutableArray<string> MotionTypes, ImmutableArray<WordingRule> Wordings)
{
    /// <summary>The office's wordings, to look up.</summary>
    public Dictionary<string, ReadingResult?> Own() =>
        Wordings.GroupBy(rule => ResultWordings.Plain(rule.Wording)).ToDictionary(group => group.Key, group => group.Last().Result);

    /// <summary>The body here that an organization of the source is; null: nobody has said so.</summary>
    public BodyId? BodyOf(string organization) =>
        Bodies.FirstOrDefault(link => SourceIds.Same(link.Organization) == SourceIds.Same(organization))?.Body;

    /// <summary>What is wrong with it, by field; empty: nothing.</summary>
    public IEnumerable<Refusal.Invalid> Wrong()
    {
        if (!KeyForm.IsKey(Id)) yield return new("id", $"„{Id}“ ist kein Schlüssel. Möglich sind {KeyForm.Allowed}.");
        if (string.IsNullOrWhiteSpace(Name)) yield return new("name", "Wie die Quelle heißt (name), fehlt.");
        if (!IsWeb(Address)) yield return new("address",
            "Erwartet wird die Adresse des OParl-Systems, zum Beispiel https://ris.stadt.example/oparl/system.");
        if (Limit is < 1 or > 1000) yield return new("limit", "limit ist 1 bis 1000, oder bleibt weg.");
        foreach (var prefix in Prefixes)
            if (!IsWeb(prefix.Id) || !IsWeb(prefix.Fetch) || prefix.Id.EndsWith('/') || prefix.Fetch.EndsWith('/'))
                yield return new("prefixes", "id und fetch sind Anfänge von Web-Adressen ohne Schrägstrich am Ende.");
    }

    private static bool IsWeb(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") && address.UserInfo.Length == 0;
}

/// <summary>An organization of the source is a body here.</summary>
public sealed record OrganizationLink(string Organization, BodyId Body);

/// <summary>What a wording means at this source; null: a person decides each time, and is not asked about the wording again.</summary>
public sealed record WordingRule(string Wording, ReadingResult? Result);
