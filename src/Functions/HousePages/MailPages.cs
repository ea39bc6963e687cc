using System.Globalization;
using System.Text.RegularExpressions;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Delivery;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.House;

namespace Wiedervorlage.Functions.HousePages;

/// <summary>The outbox for people: what needs them, what is under way, what went out; each mail as it was sent.</summary>
internal sealed partial class MailPages(Outbox outbox, ConcernedBodies bodies, PublicLists lists, Clock clock)
{
    private const int Most = 300;
    private const int Months = 6;

    [Function("MailsPage"), Page(Permission.SeeMails)]
    public async Task<IResult> All(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/mails")] HttpRequest request,
            CancellationToken cancellation)
    {
        var state = request.Query["stand"].ToString() is { Length: > 0 } asked ? asked : "offen";
        if (Entries(state, cancellation) is not { } entries) return RazorPage.Missing("Diesen Stand gibt es nicht.");
        var (names, rows) = (await lists.NamesAsync(cancellation), new List<OutboxEntry>());
        await foreach (var entry in entries)
            if (rows.Count <= Most && await IsTheirsAsync(request, entry, cancellation)) rows.Add(entry);
        return RazorPage.Of<MailsPage>(new()
        {
            [nameof(MailsPage.Rows)] = rows.Take(Most).OrderByDescending(entry => entry.PutAt).Select(entry => Shown(entry, names))
                .ToImmutableArray(),
            [nameof(MailsPage.States)] = States(),
            [nameof(MailsPage.State)] = state,
            [nameof(MailsPage.More)] = rows.Count > Most,
        });
    }

    [Function("MailPage"), Page(Permission.SeeMails)]
    public async Task<IResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/mails/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (entry, no) = await FindAsync(request, id, cancellation);
        if (entry is null) return no!;
        var text = await outbox.ReadAsync(new MailId(id), cancellation);
        return RazorPage.Of<MailPage>(new()
        {
            [nameof(MailPage.Mail)] = Shown(entry, await lists.NamesAsync(cancellation)),
            [nameof(MailPage.Text)] = text,
            [nameof(MailPage.Shown)] = text is null ? "" : Token().Replace(text.Text, "/…"),
            [nameof(MailPage.MayChange)] = request.Who().MayEnter(Permission.SettleMail),
            [nameof(MailPage.FormId)] = Posted.NewId(),
            [nameof(MailPage.Done)] = request.Query["getan"].ToString() switch
            {
                "again" => new WhatWasDone("Die Mail geht noch einmal hinaus", [], null),
                "settled" => new WhatWasDone("Die Mail ist als erledigt gekennzeichnet", [], null),
                _ => null,
            },
        });
    }

    [Function("SendMailDecision"), Page(Permission.SettleMail)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/mails/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (entry, no) = await FindAsync(request, id, cancellation);
        if (entry is null) return no!;
        var step = (await Posted.FormAsync(request, cancellation))["step"].ToString();
        // The outbox takes no step that makes no sense: sent twice, it goes out once more.
        if (step == "again") await outbox.SendAgainAsync(entry.Key, cancellation);
        else if (step == "settled") await outbox.SettleAsync(entry.Key, cancellation);
        return new SeeOther($"/buero/mails/{id}{(step is "again" or "settled" ? $"?getan={step}" : "")}");
    }

    private async Task<(OutboxEntry? Entry, IResult? No)> FindAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!Hash().IsMatch(id) || await outbox.FindAsync(new MailId(id), cancellation) is not { } entry)
            return (null, RazorPage.Missing("Diese Mail gibt es nicht."));
        return await IsTheirsAsync(request, entry, cancellation)
            ? (entry, null)
            : (null, Answers.Message("Nicht erlaubt", "Diese Mail gehört zu einem anderen Gremium.", 403));
    }

    /// <summary>An office sees what concerns its body, whoever the mail went to.</summary>
    private async Task<bool> IsTheirsAsync(HttpRequest request, OutboxEntry entry, CancellationToken cancellation)
    {
        var reach = request.Who().ReachOf(Permission.SeeMails);
        if (reach.All) return true;
        var body = entry.Role switch
        {
            Recipient.Office office => office.Body,
            Recipient.Chair chair => chair.Body,
            _ => await bodies.OfAsync(entry.About, cancellation),
        };
        return body is { } known && reach.Has(known.Value);
    }

    private IAsyncEnumerable<OutboxEntry>? Entries(string state, CancellationToken cancellation) => state switch
    {
        "offen" => outbox.OpenAsync(cancellation).Where(entry => MailWords.WhatToDo(entry.State) is not null),
        "unterwegs" => outbox.OpenAsync(cancellation).Where(entry => MailWords.WhatToDo(entry.State) is null),
        _ => NodaTime.Text.YearMonthPattern.Iso.Parse(state) is { Success: true, Value: var month }
            ? outbox.FinishedAsync(month.OnDayOfMonth(1).AtMidnight().InUtc().ToInstant(), cancellation)
            : null,
    };

    private ImmutableArray<Choice> States() =>
    [
        new("offen", "braucht jemanden"), new("unterwegs", "unterwegs"),
        .. Enumerable.Range(0, Months).Select(back => clock.Today.PlusMonths(-back)).Select(day => new Choice(
            string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}"),
                $"versandt im {GermanDates.InWords(day)[(GermanDates.InWords(day).IndexOf(' ', StringComparison.Ordinal) + 1)..]}")),
    ];

    private static ShownMail Shown(OutboxEntry entry, KnownNames names) => new(
        MailId.Of(entry.Key).Value, entry.Kind, entry.Role is { } to ? RecipientNames.German(to, names) : "–",
        string.Create(CultureInfo.InvariantCulture,
            $"{GermanDates.Of(Berlin.DateOf(entry.PutAt))}, {Berlin.LocalOf(entry.PutAt).TimeOfDay:HH:mm} Uhr"),
        entry.State);

    /// <summary>A signed link's secret part.</summary>
    [GeneratedRegex(@"/[A-Za-z0-9_-]{12,}\.[A-Za-z0-9_-]{16,}")]
    private static partial Regex Token();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,100}\z")]
    private static partial Regex Hash();
}
