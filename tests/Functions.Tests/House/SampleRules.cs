using System.Text.Json;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>Nothing is hard-wired from samples/: the app knows no body, faction, unit or address of the sample city.</summary>
public sealed class SampleRules
{
    [Fact]
    public void Sources_NameNothingOfTheSampleCity()
    {
        var names = Names().ToArray();
        Assert.Contains("Sozialraumentwicklung Hagen", names);
        Offenders.None(Repository.Under("src", ".cs").Concat(Repository.Under("src", ".razor")).SelectMany(file => names.Where(name => Code(file).Contains(name, StringComparison.Ordinal)).Select(name => $"{file}: {name}")));
    }

    /// <summary>Texts of samples that are names: words that any German text may hold are none.</summary>
    private static IEnumerable<string> Names()
    {
        foreach (var file in Repository.Under("samples", ".json").Where(file => !file.Contains("packages.lock", StringComparison.Ordinal)))
            foreach (var (field, text) in Texts(JsonDocument.Parse(Repository.Read(file)).RootElement, ""))
                if (field is "office" or "chair" or "mail" or "head" or "deputy" or "item" || (field is "name" && text.Contains(' ', StringComparison.Ordinal)) || field is "mailDomains")
                    yield return text;
    }

    private static IEnumerable<(string Field, string Text)> Texts(JsonElement json, string field) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Texts(property.Value, property.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(one => Texts(one, field)),
        JsonValueKind.String => [(field, json.GetString()!)],
        _ => [],
    };

    /// <summary>Comments may give an example from the city that the project is about.</summary>
    private static string Code(string file) => string.Join('\n', Repository.Read(file).Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}
