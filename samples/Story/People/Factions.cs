namespace Wiedervorlage.Story.People;

/// <summary>The factions' offices: they write mails.</summary>
internal sealed class Factions(City city)
{
    private readonly Doors.InboundMail _door = new(city.Api);

    public async Task SendRawAsync(string sample) => Taken(await _door.PostRawAsync(await ReadAsync(sample)));

    public async Task SendParsedAsync(string sample) => Taken(await _door.PostParsedAsync(await ReadAsync(sample)));

    private static Task<byte[]> ReadAsync(string sample) => File.ReadAllBytesAsync(Repository.Sample(Path.Combine("motions", sample)));

    private static void Taken(Doors.Answer answer)
    {
        if (!answer.IsSuccess) throw new StoryException($"Die Mail wurde nicht angenommen: {answer.Status} {answer.Detail}");
    }
}
