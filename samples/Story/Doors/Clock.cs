using NodaTime.Text;

namespace Wiedervorlage.Story.Doors;

/// <summary>The movable clock of the local host.</summary>
internal sealed class Clock(Api api)
{
    private static readonly DateTimeZone _berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static LocalDateTime InBerlin(string at) => OffsetDateTimePattern.Rfc3339.Parse(at).Value.InZone(_berlin).LocalDateTime;

    public async Task<LocalDateTime> NowAsync() => InBerlin($"{(await api.GetAsync("local/clock"))!["now"]}");

    /// <summary>Moves on to a moment and lets all work finish that has become due. When it has passed already: lets the work of now finish.</summary>
    public async Task MoveToAsync(LocalDateTime to)
    {
        while (true)
        {
            var now = await NowAsync();
            var target = to > now ? to : now.PlusSeconds(1);
            var body = new JsonObject { ["now"] = OffsetDateTimePattern.Rfc3339.Format(target.InZoneLeniently(_berlin).ToOffsetDateTime()) }.ToJsonString();
            var answer = await api.SendAsync(HttpMethod.Post, "local/clock", () => new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
            if (answer.IsSuccess) return;
            if (answer.Status != 409) throw new StoryException($"Die Uhr lässt sich nicht stellen: {answer.Status} {answer.Detail}");
        }
    }

    /// <summary>Lets everything that is under way finish.</summary>
    public async Task SettleAsync() => await MoveToAsync((await NowAsync()).PlusSeconds(1));
}
