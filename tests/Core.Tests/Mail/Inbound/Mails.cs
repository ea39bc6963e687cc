using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Core.Tests.Mail.Inbound;

/// <summary>Mails as tests need them: everything in order unless they say otherwise.</summary>
internal static class Mails
{
    public const string Letter = """
        An den Vorsitz des Ausschusses für Soziales, Integration und Demographie

        09.02.2026

        Guten Tag,

        bitte nehmen Sie den folgenden weitergehenden Sachantrag zum Antrag der
        SPD-Fraktion (Drucksache 0067/2026, TOP 8.1) auf die Tagesordnung der Sitzung
        des Ausschusses am 10.02.2026:

        Titel: Beschlossene Netzwerkkoordination endlich umsetzen

        Beschlussvorschlag:

        1. Die Verwaltung richtet die am 19.09.2023 beschlossenen Stellen bis Mitte 2026 ein.

        2. Sie gibt in jedem Quartal ein Update.

        Begründung:

        Der Beschluss ist alt. Für Spielplätze fehlen Ansprechpersonen.

        Mit freundlichen Grüßen
        Geschäftsstelle
        """;

    public static readonly Faction Spd = new(new("spd"), "SPD", "spd@spd.example", ["spd.example"]);

    public static readonly Faction Gruene = new(new("gruene"), "Bündnis 90/Die Grünen", "gruene@gruene.example", ["gruene.example"]);

    public static readonly Body Sid = new(new("sid"), "Ausschuss für Soziales, Integration und Demographie", "SID", new(), [], "sid@stadt.example", "vorsitz@stadt.example");

    public static readonly Body Rat = new(new("rat"), "Rat der Stadt", "Rat", new(), [], "rat@stadt.example", "ob@stadt.example");

    public static BodyCalendar Calendar => new(Sid.Id, Dated<BodyRules>.From(new(2020, 1, 1), new()), [Meeting("sid-2026-01", new(2026, 2, 10)), Meeting("sid-2026-02", new(2026, 3, 17))]);

    public static PaperNumbering Numbering => PaperNumbering.Read(PaperNumbering.Usual)!;

    public static IncomingMail From(Faction faction, string text = Letter, string subject = "Antrag", params IncomingAttachment[] attachments) => new(
        $"office@{faction.MailDomains[0]}", $"office@{faction.MailDomains[0]}", ["sid@antrag.stadt.example"], subject, "1@mail.example", null, null, text, [.. attachments],
        false, SenderVerdict.Read($"{{@{faction.MailDomains[0]} : pass}}", "pass"), "abc") { AddressedTo = ["sid@antrag.stadt.example"] };

    public static IncomingAttachment File(string name, string text) => new(name, "application/pdf", text.Length, text, null);

    public static MotionDraft Draft(string text, string subject = "Antrag") => Read(From(Gruene, text, subject));

    public static MotionDraft Read(IncomingMail mail) => MotionReader.Read(mail, [Spd, Gruene], Numbering);

    private static Meeting Meeting(string id, LocalDate on) => new(new(id), Sid.Id, on, new(16, 0), "Rathaus", MeetingState.Scheduled);
}
