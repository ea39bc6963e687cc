namespace Wiedervorlage.Core;

/// <summary>Who did something: stored with every fact, shown in every history. A closed hierarchy; append only.</summary>
public abstract record Actor
{
    private Actor() { }

    /// <summary>The committee office, whoever of it acted.</summary>
    public static Actor Office { get; } = new Person(Role.Office);

    /// <summary>Time: what the orchestrations bring about.</summary>
    public static Actor Time { get; } = new Procedure();

    /// <summary>A person in a role.</summary>
    /// <param name="Role">In which.</param>
    /// <param name="Of">The key of the body, faction or unit it is the role of; null for a role of the whole house.</param>
    /// <param name="Name">As signed in; null where only the role is known: a signed link, a mailbox, the function key.</param>
    public sealed record Person(Role Role, string? Of = null, string? Name = null) : Actor;

    /// <summary>Nobody: it follows from dates, or (<paramref name="Part"/>) from another fact: "joined" from a joined motion, "agenda" from an agenda.</summary>
    public sealed record Procedure(string? Part = null) : Actor;

    /// <summary>A file that was taken over.</summary>
    public sealed record Import(string? Id = null) : Actor;

    /// <summary>A mail, by itself or released by the office; <paramref name="InboxId"/> is null in facts older than it.</summary>
    public sealed record Mail(string? InboxId = null) : Actor;

    /// <summary>Another system, by the name of its key.</summary>
    public sealed record SystemKey(string Name) : Actor;

    /// <summary>A unit, whoever of it acted.</summary>
    public static Actor Unit(string unit) => new Person(Role.Unit, unit);

    /// <summary>As facts older than this type name it: "office", "procedure", "joined", "agenda", "inbox", "import", "unit:fb55".</summary>
    public static Actor Named(string word) => word switch
    {
        "office" => Office,
        "procedure" => Time,
        "joined" or "agenda" => new Procedure(word),
        "inbox" => new Mail(),
        "import" => new Import(),
        _ when word.StartsWith("unit:", StringComparison.Ordinal) => Unit(word["unit:".Length..]),
        _ => new SystemKey(word),
    };

    /// <summary>The role in one word, as <see cref="Named"/> reads it; without a name.</summary>
    public sealed override string ToString() => this switch
    {
        Person { Of: { } of, Role: var role } => $"{Word(role)}:{of}",
        Person { Role: var role } => Word(role),
        Procedure { Part: var part } => part ?? "procedure",
        Import => "import",
        Mail => "inbox",
        SystemKey key => key.Name,
        _ => throw new InvalidOperationException($"No word for {GetType().Name}."),
    };

    /// <summary>Person and role for a history: "Geschäftsstelle (Erika Muster)", "Stelle fb55", "Verfahren".</summary>
    public string German => this switch
    {
        Person person => $"{RoleText(person)}{(person.Name is { } name ? $" ({name})" : "")}",
        Procedure { Part: "joined" } => "gemeinsam beratener Antrag",
        Procedure { Part: "agenda" } => "Tagesordnung",
        Procedure => "Verfahren",
        Import => "Übernahme aus einer Datei",
        Mail => "E-Mail",
        SystemKey key => $"System {key.Name}",
        _ => throw new InvalidOperationException($"No words for {GetType().Name}."),
    };

    private static string Word(Role role) => char.ToLowerInvariant($"{role}"[0]) + $"{role}"[1..];

    private static string RoleText(Person person) => $"{person.Role.German()} {person.Of}".TrimEnd();
}
