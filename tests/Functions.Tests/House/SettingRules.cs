using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>The settings stand in four places; they are the same ones.</summary>
public sealed partial class SettingRules
{
    /// <summary>The host's own. Flex Consumption names the runtime elsewhere and refuses the first; the second is set in parts, for an identity.</summary>
    private static readonly string[] _ofTheHost = ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage"];

    [Fact]
    public void Sample_HoldsEverySettingOfTheApp()
    {
        var bound = typeof(Settings).GetProperties().Select(property => property.Name);
        Offenders.None(bound.Except(Sample()));
    }

    [Fact]
    public void Environment_SetsWhatTheSampleHolds() =>
        Assert.Equal(Sample().Except(_ofTheHost).Order(), Deployed().Where(name => !name.StartsWith("AzureWebJobs", StringComparison.Ordinal) && !name.StartsWith("APPLICATIONINSIGHTS", StringComparison.Ordinal)).Order());

    [Fact]
    public void Operations_ExplainsWhatTheSampleHolds()
    {
        var text = Repository.Read("docs/operations.md");
        Offenders.None(Sample().Where(name => !text.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Secrets_AreReferencesToTheVault()
    {
        var template = Repository.Read("infra/modules/settings.bicep");
        Assert.All(["SendGridApiKey", "SmtpPassword", "LinkKey", "SignInClientSecret"], secret => Assert.Contains($"{secret}: '@Microsoft.KeyVault(SecretUri=${{vaultUri}}secrets/{secret})'", template, StringComparison.Ordinal));
    }

    [Fact]
    public void StartPage_IsOurs_AlsoWhenAskedByHead() =>
        Assert.Contains("AzureWebJobsDisableHomepage: 'true'", Repository.Read("infra/modules/settings.bicep"), StringComparison.Ordinal);

    [Fact]
    public void IdleQueues_AreAskedOften_SoThatAReceiptLeavesWithinTenSeconds()
    {
        using var host = JsonDocument.Parse(Repository.Read("host.json"));
        var pause = TimeSpan.Parse(host.RootElement.GetProperty("extensions").GetProperty("queues").GetProperty("maxPollingInterval").GetString()!);
        // A receipt passes two idle queues: inbound-mail, then outbound-mail.
        Assert.InRange(pause * 2, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static IEnumerable<string> Sample()
    {
        using var sample = JsonDocument.Parse(Repository.Read("local.settings.sample.json"));
        return [.. sample.RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name)];
    }

    private static IEnumerable<string> Deployed()
    {
        var template = Repository.Read("infra/modules/settings.bicep");
        return Setting().Matches(template[template.IndexOf("name: 'appsettings'", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex(@"^    (\w+): ", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
