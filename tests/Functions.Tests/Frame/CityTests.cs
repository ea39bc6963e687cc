using Microsoft.Extensions.Configuration;
using Wiedervorlage.Functions.Frame;
using Wiedervorlage.Web.Frame;

namespace Wiedervorlage.Functions.Tests.Frame;

/// <summary>What a city may set, and that it cannot make its own pages unreadable.</summary>
public sealed class CityTests
{
    private static readonly IConfiguration _nothing = new ConfigurationBuilder().Build();

    [Theory]
    [InlineData("#000000", 21.0)]
    [InlineData("#ffffff", 1.0)]
    [InlineData("#767676", 4.5)]
    [InlineData("#0b4f9e", 8.0)]
    public void Contrast_OnWhite_IsThatOfWcag(string colour, double contrast) => Assert.Equal(contrast, Contrast.OnWhite(colour)!.Value, 0.1);

    [Theory]
    [InlineData("#777777", "4,5")]
    [InlineData("#ffcc00", "4,5")]
    [InlineData("blue", "#rrggbb")]
    [InlineData("#0b4f9", "#rrggbb")]
    [InlineData("#0b4f9e;}", "#rrggbb")]
    public void Colour_ThatCannotBeRead_OrIsNone_IsRefused(string colour, string why) =>
        Assert.Contains(why.Replace(',', '.'), string.Join(' ', new City { Colour = colour }.Wrong()).Replace(',', '.'), StringComparison.Ordinal);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/impressum")]
    [InlineData("impressum.example")]
    public void Address_ThatIsNotOfTheWeb_IsRefused(string address) => Assert.Single(new City { Imprint = address, Privacy = "https://stadt.example" }.Wrong());

    [Fact]
    public void File_AsItLiesHere_IsRead()
    {
        var city = CityFile.Read(_nothing);
        Assert.Equal(("Stadt Musterstadt", "city-arms.svg"), (city.Name, city.Arms));
        Assert.Equal("image/svg+xml", CityFile.FilesOf(city).Find(PageFiles.Arms)!.Type);
    }

    [Fact]
    public void Setting_OfTheApp_GoesBeforeTheFile()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("City:Name", "Stadt Neudorf")]).Build();
        Assert.Equal("Stadt Neudorf", CityFile.Read(settings).Name);
    }

    [Fact]
    public void Arms_ThatAreNotThere_StopTheStart()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("City:Arms", "other.svg")]).Build();
        Assert.Contains("other.svg", Assert.Throws<InvalidOperationException>(() => CityFile.Read(settings)).Message, StringComparison.Ordinal);
    }
}
