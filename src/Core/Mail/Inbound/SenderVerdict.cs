using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>SendGrid's findings about a sender.</summary>
/// <param name="DkimPasses">Domains whose DKIM signature holds; lower case, sorted.</param>
/// <param name="Spf">"pass", "fail", "softfail", "none" …, lower case; SPF speaks for the envelope's sender only.</param>
public sealed partial record SenderVerdict(ImmutableArray<string> DkimPasses, string Spf)
{
    /// <summary>Nothing is known: nobody is vouched for.</summary>
    public static SenderVerdict None { get; } = new([], "none");

    /// <summary>
    /// Reads the fields <c>dkim</c>, which looks like <c>{@example.org : pass, @example.net : fail}</c> and is not JSON, and <c>SPF</c>. A
    /// field of any other form vouches for nobody, nor does a domain with two different findings.
    /// </summary>
    public static SenderVerdict Read(string? dkim, string? spf)
    {
        var whole = Form().Match(dkim?.Trim() ?? "");
        var found = whole.Groups["domain"].Captures.Select(domain => domain.Value.ToLowerInvariant())
            .Zip(whole.Groups["verdict"].Captures,
                (domain, verdict) => (Domain: domain, Passes: verdict.Value.Equals("pass", StringComparison.OrdinalIgnoreCase)));
        return new(
            [.. found.GroupBy(one => one.Domain).Where(domain => domain.All(one => one.Passes)).Select(domain => domain.Key)
                .Order(StringComparer.Ordinal)],
            string.IsNullOrWhiteSpace(spf) ? "none" : spf.Trim().ToLowerInvariant());
    }

    /// <summary>One line that is the same for the same findings.</summary>
    public string Text => $"dkim={string.Join(',', DkimPasses)} spf={Spf}";

    /// <summary>
    /// True when the findings vouch for <paramref name="domain"/>: DKIM passes for it, or SPF passes and the envelope's sender has it.
    /// </summary>
    public bool VouchesFor(string domain, string envelopeFrom) =>
        domain.Length > 0 && (DkimPasses.Contains(domain) || (Spf == "pass" && IncomingMail.DomainOf(envelopeFrom) == domain));

    /// <inheritdoc/>
    public bool Equals(SenderVerdict? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    [GeneratedRegex(
        @"^\{\s*(?:(?:^"
        + @"|(?<=[{,]\s{0,9}))@(?<domain>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?)\s{0,9}:\s{0,9}(?<verdict>[A-Za-z]{1,20})\s{0,9"
        + @"}(?:,\s{0,9}(?=@)|(?=\})))+\}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
