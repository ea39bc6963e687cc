namespace Wiedervorlage.Core.People;

/// <summary>Who is signed in. What that one may do is decided by <see cref="Policy"/> alone.</summary>
/// <param name="Subject">Key of the person at the city's sign-in provider. Stored nowhere but in the session.</param>
/// <param name="Name">As a history shows it.</param>
/// <param name="Grants">All roles; none for somebody whose claims the mapping does not know.</param>
public sealed record SignedIn(string Subject, string Name, ImmutableArray<Grant> Grants)
{
    /// <summary>True when some role of theirs opens it at all. What of it is theirs, the other two decide.</summary>
    public bool MayEnter(Permission permission) => Grants.Any(grant => Policy.Opens(grant.Role, permission));

    /// <summary>As whom the person acts when doing that, for the facts; or why not, for a 403.</summary>
    public Answer<Actor.Person> May(Permission permission, Scope scope) =>
        Grants.FirstOrDefault(grant => Policy.Opens(grant.Role, permission) && scope.IsReachedBy(grant)) is { } grant
            ? new Actor.Person(grant.Role, grant.Of, Name)
            : new Refusal.NotAllowed(Policy.Needed(permission, scope), Theirs);

    /// <summary>For the 403 of a page that nothing of theirs opens.</summary>
    public Refusal.NotAllowed NotEntering(Permission permission) => new(Policy.Needed(permission), Theirs);

    /// <summary>Of which bodies, factions or units they may do that, in one of these roles (none named: in any). For lists.</summary>
    public Reach ReachOf(Permission permission, params ReadOnlySpan<Role> roles)
    {
        Role[] asked = roles.IsEmpty ? Enum.GetValues<Role>() : roles.ToArray();
        var opening = Grants.Where(grant => asked.Contains(grant.Role) && Policy.Opens(grant.Role, permission)).ToArray();
        return new(opening.Any(grant => grant.Of is null), [.. opening.Where(grant => grant.Of is not null).Select(grant => grant.Of!)]);
    }

    private string Theirs => Grants.IsEmpty
        ? $"Sie sind als {Name} angemeldet; dieses Konto hat hier noch keine Rolle."
        : $"Sie sind als {Name} angemeldet: {string.Join(", ", Grants.Select(grant => grant.German))}.";
}

/// <summary>Which keys somebody reaches.</summary>
public sealed record Reach(bool All, ImmutableHashSet<string> Keys)
{
    /// <summary>Systems with a function key.</summary>
    public static Reach Everything { get; } = new(true, []);

    /// <summary>True when the body, faction or unit of that key is among them.</summary>
    public bool Has(string key) => All || Keys.Contains(key);
}
