namespace Wiedervorlage.Functions.SignIn;

/// <summary>
/// Where people reach us, from the settings and never from a request: the host in front passes on an address of its own, and a caller could
/// send any. Redirects of the sign-in, cookies and the check of a form's origin go by it.
/// </summary>
internal sealed class OwnAddress(Settings settings)
{
    private readonly Uri _base = new(settings.BaseUrl);

    /// <summary>True behind https: cookies are for it alone.</summary>
    public bool IsSecure => _base.Scheme == Uri.UriSchemeHttps;

    public void Put(HttpRequest request) => (request.Scheme, request.Host) = (_base.Scheme, new(_base.Authority));

    /// <summary>
    /// False when a browser says that another site sends this. Sec-Fetch-Site and Origin are set by browsers alone, no page changes them;
    /// an Origin of "null" comes from our own pages that send no referrer, too, and says nothing.
    /// </summary>
    public bool IsOrigin(HttpRequest request)
    {
        var ours = _base.GetLeftPart(UriPartial.Authority);
        var (site, origin) = ($"{request.Headers["Sec-Fetch-Site"]}", $"{request.Headers.Origin}");
        return site is "" or "same-origin" or "none"
            && (origin is "" or "null" || string.Equals(origin, ours, StringComparison.OrdinalIgnoreCase));
    }
}
