namespace Wiedervorlage.Functions.Storage;

/// <summary>Tables, without the stage before them. What is listed in <see cref="All"/> is created at the start.</summary>
internal static class Tables
{
    public const string Motions = "Motions";
    public const string Duties = "Duties";
    public const string Implementations = "Implementations";
    public const string Meetings = "Meetings";
    public const string Agendas = "Agendas";
    public const string Bodies = "Bodies";
    public const string Outbox = "Outbox";
    public const string Inbox = "Inbox";
    public const string Letters = "Letters";
    public const string Lists = "Lists";
    public const string Imports = "Imports";
    public const string Minutes = "Minutes";
    public const string Published = "Published";
    public const string Sources = "Sources";

    public static readonly string[] All = [Motions, Duties, Implementations, Meetings, Agendas, Bodies, Outbox, Inbox, Letters, Lists, Imports, Minutes, Published, Sources];
}

/// <summary>Queues, without the stage and hyphen before them. Triggers name them as "%Stage%-…".</summary>
internal static class Queues
{
    public const string InboundMail = "inbound-mail";
    public const string OutboundMail = "outbound-mail";
    public const string Check = "check";

    public static readonly string[] All = [InboundMail, OutboundMail, Check];
}

/// <summary>Blob containers, without the stage and hyphen before them.</summary>
internal static class Containers
{
    /// <summary>Content-addressed: whatever is too large for a row.</summary>
    public const string Texts = "texts";

    /// <summary>Raw mails as they came in.</summary>
    public const string Mails = "mails";

    /// <summary>Attached motions and reports.</summary>
    public const string Files = "files";

    /// <summary>Keys of cookies and form tokens.</summary>
    public const string Keys = "keys";

    public static readonly string[] All = [Texts, Mails, Files, Keys];
}
