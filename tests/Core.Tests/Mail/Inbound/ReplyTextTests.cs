using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail.Inbound;

namespace Wiedervorlage.Core.Tests.Mail.Inbound;

public sealed class ReplyTextTests
{
    [Theory]
    [InlineData("Anbei der Bericht.\n\nVon: Wiedervorlage <a@b.example>\nGesendet: Montag\nAn: x\n\n! DRINGEND")]
    [InlineData("Anbei der Bericht.\n\n________________________________\nVon: Wiedervorlage\nGesendet: Montag")]
    [InlineData("Anbei der Bericht.\n\nAm 01.10.2026 um 08:00 schrieb Wiedervorlage:\n> Guten Tag")]
    [InlineData("Anbei der Bericht.\n\nAm Do., 1. Okt. 2026 um 08:00 Uhr schrieb Wiedervorlage <\nwiedervorlage@stadt.example>:\n\n> Guten Tag")]
    [InlineData("Anbei der Bericht.\n\n-----Ursprüngliche Nachricht-----\nGuten Tag")]
    [InlineData("Anbei der Bericht.\n\nOn Thu, Oct 1, 2026 at 8:00 AM Wiedervorlage wrote:\n> Guten Tag")]
    [InlineData("Anbei der Bericht.\n\nFrom: Wiedervorlage\nSent: Thursday\nTo: x")]
    [InlineData("Anbei der Bericht.\n\n-- \nFachbereich 55")]
    [InlineData("> Guten Tag,\n> zur Sitzung fehlt\nAnbei der Bericht.")]
    public void OwnWords_WhateverTheProgramQuotes_OnlyWhatWasWritten(string text) => Assert.Equal("Anbei der Bericht.", ReplyText.OwnWords(text));

    [Theory]
    [InlineData("Von den vier Stellen sind drei besetzt.\n\nSent: nichts")]
    [InlineData("Am 01.10.2026 wurde das Büro eröffnet:\nes ist gut besucht.")]
    public void OwnWords_SentencesThatOnlyLookLikeAQuote_Stay(string text) => Assert.Equal(text, ReplyText.OwnWords(text));

    [Theory]
    [InlineData("Fehlanzeige.", ReportKind.NoChange)]
    [InlineData("Nichts Neues!\n\nMit freundlichen Grüßen", ReportKind.NoChange)]
    [InlineData("Nichts Neues gibt es bei den Stellen; die Büros sind offen.", ReportKind.Written)]
    public void Read_AShortNothingNew_IsOne(string text, ReportKind kind) => Assert.Equal(kind, ReportReply.Read(Mails.From(Mails.Spd, text)).Kind);

    [Fact]
    public void Read_WithAFile_IsAWrittenReport_WithoutThePicturesOfASignature()
    {
        var mail = Mails.From(Mails.Spd, "Nichts Neues.", attachments: [new("image001.png", "image/png", 9, null, null), Mails.File("bericht.pdf", "…")]);
        Assert.Equal(ReportKind.Written, ReportReply.Read(mail).Kind);
        Assert.Equal([1], ReportReply.Files(mail));
    }
}
