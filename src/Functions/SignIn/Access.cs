using Wiedervorlage.Core.People;

namespace Wiedervorlage.Functions.SignIn;

/// <summary>
/// Who may call an HTTP function that asks for no function key. One without such a declaration answers nobody (<see cref="Gate"/>), and a
/// house rule finds it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class AccessAttribute : Attribute;

/// <summary>Everybody: what it shows is public, or who asks proves it otherwise (a signature).</summary>
internal sealed class PublicAttribute : AccessAttribute;

/// <summary>Who holds a signed link from a mail.</summary>
internal sealed class SignedLinkAttribute : AccessAttribute;

/// <summary>Who is signed in and has a role that opens the page, or the command behind its form.</summary>
internal sealed class PageAttribute : AccessAttribute
{
    /// <summary>Whoever is signed in, also without any role.</summary>
    public PageAttribute()
    {
    }

    /// <summary>Who has a role that opens it; whether for this very thing, the function asks by <see cref="Visitors.May"/>.</summary>
    public PageAttribute(Permission permission) => Permission = permission;

    public Permission? Permission { get; }

    /// <summary>Largest form, inclusive.</summary>
    public int MostMegabytes { get; init; } = 4;
}
