namespace Wiedervorlage.Story.People;

/// <summary>A unit of the administration. It reports through the API, with a file, or through the signed link in a mail.</summary>
internal sealed class Unit(City city, string id, string body = "sid")
{
    public string Name { get; } = id.ToUpperInvariant();

    /// <summary>Its open duty with these words.</summary>
    public async Task<string> DutyAsync(string what, string? basis = null) =>
        Lists.Items(await city.Api.GetAsync($"api/duties?body={body}&unit={id}"))
            .FirstOrDefault(duty => $"{duty["what"]}".Contains(what, StringComparison.Ordinal) && (basis is null || $"{duty["basis"]}" == basis)) is { } found
                ? $"{found["id"]}"
                : throw new StoryException($"{Name} findet keine Berichtspflicht „{what}“.");

    public Task ReportAsync(string duty, string kind, string? text = null, params string[] periods)
    {
        var report = new JsonObject { ["kind"] = kind };
        if (text is not null) report["text"] = text;
        if (periods.Length > 0) report["periods"] = new JsonArray([.. periods.Select(period => JsonValue.Create(period))]);
        return city.Api.PostAsync($"api/duties/{duty}/reports", report);
    }

    public async Task ReportFileAsync(string duty, string text, string fileName, byte[] file)
    {
        var answer = await city.Api.SendAsync(HttpMethod.Post, $"api/duties/{duty}/reports", () => new MultipartFormDataContent
        {
            { new StringContent("written"), "kind" },
            { new StringContent(text), "text" },
            { new ByteArrayContent(file), "file", fileName },
        });
        if (!answer.IsSuccess) throw new StoryException($"{Name}: Der Bericht wurde nicht angenommen: {answer.Status} {answer.Detail}");
    }

    public async Task StateAsync(string subject, string state, string? reasonForDelay = null)
    {
        var list = Lists.Items(await city.Api.GetAsync($"api/implementations?body={body}&unit={id}"));
        var found = list.First(one => $"{one["subject"]}".Contains(subject, StringComparison.Ordinal));
        var stand = new JsonObject { ["state"] = state };
        if (reasonForDelay is not null) stand["reasonForDelay"] = reasonForDelay;
        await city.Api.PostAsync($"api/implementations/{found["id"]}/state", stand);
    }
}
