namespace Wiedervorlage.LocalHost.SignIn;

/// <summary>Somebody to sign in as: a role, never a name. <paramref name="Roles"/> as local.settings.sample.json maps them.</summary>
internal sealed record LocalPerson(string Id, string Name, ImmutableArray<string> Roles)
{
    public string Mail => $"{Id}@stadt.example";
}
