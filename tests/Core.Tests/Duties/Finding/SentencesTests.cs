using Wiedervorlage.Core.Duties.Finding;

namespace Wiedervorlage.Core.Tests.Duties.Finding;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Es geht z. B. um Nr. 5 und gem. Abs. 2 bzw. Art. 3 um Kosten.")]
    [InlineData("Bis zum 30.06.2026 wird zu TOP 8.1. Antrag der Fraktion berichtet.")]
    [InlineData("Am 3. März und in der 1. Lesung am 10. Februar 2026 war Dr. A. B. dabei.")]
    [InlineData("Die Vorlage 0067/2026 (SID 19.09.2023) liegt ggf. Anfang Mai vor.")]
    public void Split_NumbersAndAbbreviations_DoNotEndASentence(string text) => Assert.Equal([text], Sentences.Split(text));

    [Theory]
    [InlineData("Bis Ende 2026.| Die Verwaltung berichtet.")]
    [InlineData("Bis zum 30.06.2026.| Danach nicht mehr.")]
    [InlineData("Er sagt: „Es reicht.“| Sie nickt.| Warum?| Darum!")]
    public void Split_Ends(string text) => Assert.Equal(text.Split('|').Select(t => t.Trim()), Sentences.Split(text.Replace("|", "", StringComparison.Ordinal)));
}
