namespace Wiedervorlage.Web.Letters.Delivery;

/// <summary>What has become of a mail that could not be delivered.</summary>
public enum BounceFate
{
    /// <summary>The unit's deputy gets it.</summary>
    ToDeputy,

    /// <summary>Neither the unit nor its deputy can be reached.</summary>
    UnitUnreachable,

    /// <summary>There is nobody else who could get it.</summary>
    NobodyElse,
}

/// <summary>The letter that tells the office of a mail that could not be delivered.</summary>
public static class BounceLetters
{
    /// <param name="subject">Of the mail.</param>
    /// <param name="key">The mail's key, by which it is found again.</param>
    /// <param name="whom">For whom it was, by role.</param>
    /// <param name="reason">As the recipient's server gave it; often English.</param>
    /// <param name="fate">What has become of it.</param>
    public static Letter ToOffice(string subject, string key, string whom, string reason, BounceFate fate) => new(
        fate == BounceFate.UnitUnreachable ? $"Niemand erreichbar: {whom}" : $"Nicht zugestellt: Mail an {whom}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph(fate switch
            {
                BounceFate.ToDeputy => "die folgende Mail konnte nicht zugestellt werden. Sie geht jetzt an die Adresse, die für die Vertretung eingetragen ist.",
                BounceFate.UnitUnreachable => "die folgende Mail konnte weder der Stelle noch ihrer Vertretung zugestellt werden. Die Stelle weiß deshalb nicht, was sie schuldet. Bitte unterrichten Sie sie auf anderem Weg.",
                _ => "die folgende Mail konnte nicht zugestellt werden. Bitte unterrichten Sie den Empfänger auf anderem Weg.",
            }),
            new LetterBlock.Facts([new("Empfänger", whom), new("Betreff", subject), new("Meldung des Mailservers", reason), new("Kennung der Mail", key)]),
            new LetterBlock.Paragraph("Bitte prüfen Sie die eingetragene Adresse. Die Mail bleibt auf der Liste der Dinge, die auf Sie warten, bis Sie sie erneut senden lassen oder als geklärt vermerken."),
        ]);
}
