using System.Globalization;
using System.Net;
using System.Text;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>The page that shows what was sent, newest first. The mails' own HTML stays in a frame without scripts, forms or a way out.</summary>
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
        iframe { width: 100%; height: 28rem; border: 1px solid #767676; }
        pre { white-space: pre-wrap; background: #f4f4f4; padding: 1rem; }
        </style>
        </head>
        <body>
        <main>
        <h1>Versandte Mails</h1>

        """;

    public static string Of(IReadOnlyCollection<SentMail> mails)
    {
        var page = new StringBuilder(Head);
        page.Append(CultureInfo.InvariantCulture, $"<p>{Count(mails.Count)} Keine davon hat diesen Rechner verlassen. Die neueste steht oben.</p>\n");
        foreach (var mail in mails.Reverse()) Append(page, mail);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Count(int mails) => mails switch { 0 => "Noch keine Mail.", 1 => "Eine Mail.", _ => $"{mails} Mails." };

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
