namespace Wiedervorlage.Core.Tests.Mail.Inbound;

public class TitleTests
{
    [Theory]
    [InlineData("Antrag der SPD-Fraktion: Sozialräume entwickeln", "Sozialräume entwickeln")]
    [InlineData("Weitergehender Sachantrag Bündnis 90/Die Grünen: Netzwerk umsetzen", "Netzwerk umsetzen")]
    [InlineData("Antrag zur Sitzung des SID am 10.02.2026 - Spielplätze", "Spielplätze")]
    [InlineData("WG: AW: Antrag der CDU – hier: Schulwege", "Schulwege")]
    [InlineData("Vorschlag zur Tagesordnung: Beleuchtung im Park", "Beleuchtung im Park")]
    [InlineData("Dringlichkeitsantrag: Dach der Turnhalle", "Dach der Turnhalle")]
    [InlineData("Antrag der SPD zum Thema „Sichere Schulwege“", "Sichere Schulwege")]
    [InlineData("Antrag auf Einrichtung eines Spielplatzes", "Antrag auf Einrichtung eines Spielplatzes")]
    [InlineData("Spielplätze in der Nordstadt", "Spielplätze in der Nordstadt")]
    [InlineData("Anfrage: Wie viele Bäume?", "Wie viele Bäume?")]
    [InlineData("Antrag der SPD-Fraktion zur Sitzung am 10.02.2026", null)]
    [InlineData("Antrag", null)]
    [InlineData("AW:", null)]
    [InlineData("", null)]
    public void Title_FromTheSubject(string subject, string? title) => Assert.Equal(title, Mails.Draft("Beschlussvorschlag:\nA.", subject).Title);

    [Theory]
    [InlineData("Betreff: Antrag der SPD: Schulwege\n\nBeschlussvorschlag:\nA.", "Schulwege")]
    [InlineData("Antrag der SPD-Fraktion\n\nhier: Schulwege sichern\n\nBeschlussvorschlag:\nA.", "Schulwege sichern")]
    [InlineData("Titel: Schulwege\n\nBeschlussvorschlag:\nA.\nThema: anderes", "Schulwege")]
    [InlineData("**Thema:** Schulwege\n\nBeschlussvorschlag:\nA.", "Schulwege")]
    public void Title_FromTheLetter_BeforeTheSubject(string text, string title) => Assert.Equal(title, Mails.Draft(text, "Etwas anderes").Title);

    [Fact]
    public void Title_TooLong_IsNone() => Assert.Null(Mails.Draft("Beschlussvorschlag:\nA.", new string('x', 1001)).Title);
}
