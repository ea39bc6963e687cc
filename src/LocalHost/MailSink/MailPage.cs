using System.Globalization;
using System.Net;
using System.Text;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>The page that shows what was sent, newest first, fifty at a time. The mails' own HTML stays in a frame without scripts, forms or a way out.</summary>
internal static class MailPage
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="de">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Versandte Mails</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1b1b1b; background: #fff; }
        details { border: 1px solid #767676; border-radius: 4px; margin: .5rem 0; padding: .5rem 1rem; }
        summary { cursor: pointer; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
        dt { color: #555; }
        dd { margin: 0; overflow-wrap: anywhere; }
        nav { display: flex; gap: 1rem; margin: 1rem 0; flex-wrap: wrap; }
        iframe { width: 100%; height: 28rem; border: 1px solid #767676; }
        pre { white-space: pre-wrap; background: #f4f4f4; padding: 1rem; }
        </style>
        </head>
        <body>
        <main>
        <h1>Versandte Mails</h1>

        """;

    private const int Most = 50;

    /// <param name="mails">All, in the order of their arrival.</param>
    /// <param name="page">From 1; what lies outside is the nearest there is.</param>
    public static string Of(IReadOnlyCollection<SentMail> mails, int page)
    {
        var pages = Math.Max(1, (mails.Count + Most - 1) / Most);
        page = Math.Clamp(page, 1, pages);
        var text = new StringBuilder(Head);
        text.Append(CultureInfo.InvariantCulture, $"<p>{Count(mails.Count)} Keine davon hat diesen Rechner verlassen. Die neueste steht oben.</p>\n");
        var ways = Ways(page, pages);
        text.Append(ways);
        foreach (var mail in mails.Reverse().Skip((page - 1) * Most).Take(Most)) Append(text, mail);
        return text.Append(ways).Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Count(int mails) => mails switch { 0 => "Noch keine Mail.", 1 => "Eine Mail.", _ => $"{mails} Mails." };

    private static string Ways(int page, int pages) => pages == 1 ? "" : string.Create(CultureInfo.InvariantCulture,
        $"<nav aria-label=\"Seiten\">{Way(page - 1, pages, "Neuere")}<span>Seite {page} von {pages}</span>{Way(page + 1, pages, "Ältere")}</nav>\n");

    private static string Way(int to, int pages, string name) =>
        to < 1 || to > pages ? "" : string.Create(CultureInfo.InvariantCulture, $"<a href=\"?seite={to}\">{name}</a>");

    private static void Append(StringBuilder page, SentMail mail)
    {
        var at = ClockEndpoints.InBerlin(mail.At)[..16].Replace('T', ' ');
        page.Append(CultureInfo.InvariantCulture, $"<details>\n<summary><time>{at}</time> · {Safe(mail.Subject)} <small>an {Safe(string.Join(", ", mail.To))}</small></summary>\n<dl>\n");
        Row(page, "An", string.Join(", ", mail.To));
        Row(page, "Kopie", string.Join(", ", mail.Cc));
        Row(page, "Art", mail.Kind);
        Row(page, "Schlüssel", mail.Key);
        Row(page, "Anlagen", string.Join(", ", mail.Attachments.Select(file => $"{file.Name} ({file.Type})")));
        page.Append("</dl>\n");
        if (mail.Html.Length > 0) page.Append(CultureInfo.InvariantCulture, $"<iframe sandbox title=\"Inhalt der Mail\" loading=\"lazy\" srcdoc=\"{Safe(mail.Html)}\"></iframe>\n");
        if (mail.Text.Length > 0) page.Append(CultureInfo.InvariantCulture, $"<details><summary>Nur Text</summary><pre>{Safe(mail.Text)}</pre></details>\n");
        page.Append("</details>\n");
    }

    private static void Row(StringBuilder page, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) page.Append(CultureInfo.InvariantCulture, $"<dt>{name}</dt><dd>{Safe(value)}</dd>\n");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
