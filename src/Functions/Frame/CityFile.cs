using Wiedervorlage.Web.Frame;

namespace Wiedervorlage.Functions.Frame;

/// <summary>city.json beside the program: whose pages these are. A setting of the app (City__Name …) goes before the file.</summary>
internal static class CityFile
{
    private const string Name = "city.json";

    /// <summary>Throws with all that cannot work.</summary>
    public static City Read(IConfiguration settings, string? folder = null)
    {
        var file = new ConfigurationBuilder().SetBasePath(folder ?? AppContext.BaseDirectory).AddJsonFile(Name, optional: true).Build();
        var city = file.Get<City>() ?? new City();
        settings.GetSection("City").Bind(city);
        var wrong = city.Wrong().ToList();
        if (city.Arms.Length > 0 && !File.Exists(ArmsOf(city, folder))) wrong.Add($"City:Arms: there is no {city.Arms} beside {Name}");
        return wrong.Count == 0 ? city : throw new InvalidOperationException($"{Name}: {string.Join("; ", wrong)}.");
    }

    public static PageFiles FilesOf(City city, string? folder = null) =>
        new(city, city.Arms.Length > 0 ? File.ReadAllBytes(ArmsOf(city, folder)) : null);

    private static string ArmsOf(City city, string? folder) =>
        Path.Combine(folder ?? AppContext.BaseDirectory, Path.GetFileName(city.Arms));
}
