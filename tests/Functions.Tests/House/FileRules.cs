using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>What is committed works on any machine: it names no place of one, and no address to download from.</summary>
public sealed partial class FileRules
{
    /// <summary>Addresses that are part of a standard or of a service's contract, or that documents may point to. Everything else is example.</summary>
    private static readonly string[] _known =
    [
        "127.0.0.1", "localhost", "api.sendgrid.com", "schema.oparl.org", "www.w3.org", "json-schema.org", "spec.openapis.org", "learn.microsoft.com",
        "schemas.openxmlformats.org", "schemas.microsoft.com", "opensource.org", "www.govdata.de", "dcat-ap.de",
        "publications.europa.eu", "purl.org", "xmlns.com", "www.iana.org",
    ];

    [Fact]
    public void Files_NameNoPlaceOfOneMachine() =>
        Offenders.None(Checked().Where(file => LocalPath().IsMatch(Repository.Read(file))));

    [Fact]
    public void Files_NameNoUnknownHost() =>
        Offenders.None(Checked().SelectMany(file => Host().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value).Where(host => !Allowed(host)).Select(host => $"{file}: {host}")));

    [Fact]
    public void MailAddresses_AreExamples() =>
        Offenders.None(Checked().SelectMany(file => Mail().Matches(Repository.Read(file)).Select(match => match.Value).Where(mail => !mail.EndsWith(".example", StringComparison.Ordinal)).Select(mail => $"{file}: {mail}")));

    [Theory]
    [InlineData("../tools/azurite", false)]
    [InlineData("cd /" + "home/somebody", true)]
    [InlineData("\"/" + "root/.nuget\"", true)]
    [InlineData("/api/work/items", false)]
    public void LocalPath_IsTold_FromARelativeOne(string text, bool local) => Assert.Equal(local, LocalPath().IsMatch(text));

    /// <summary>npm's lock file names the homes of those who ask for donations.</summary>
    private static IEnumerable<string> Checked() => Repository.TextFiles.Where(file => Path.GetFileName(file) != "package-lock.json");

    private static bool Allowed(string host) => _known.Contains(host) || host.EndsWith(".example", StringComparison.Ordinal) || host.EndsWith(".core.windows.net", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w.~)}/-])/(root|home|work|tmp|Users|mnt)/|\b[C-Z]:\\")]
    private static partial Regex LocalPath();

    [GeneratedRegex(@"https?://([A-Za-z0-9][A-Za-z0-9.-]*)")]
    private static partial Regex Host();

    /// <summary>A package with its version ("Ical.Net@5.2.4") is no address.</summary>
    [GeneratedRegex(@"[A-Za-z0-9._+-]+@(?!\d+\.\d)[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")]
    private static partial Regex Mail();
}
