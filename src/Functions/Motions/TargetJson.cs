using System.Text.Json;
using System.Text.Json.Serialization;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Functions.Motions;

/// <summary>
/// The API's target: <c>"open"</c>, <c>"next"</c>, <c>{"meeting": …}</c>, <c>{"body": …}</c> or <c>{"occasion": …, "expectedOn": …}</c>. A body means referral;
/// then there is no <see cref="ReturnTarget"/>.
/// </summary>
[JsonConverter(typeof(Converter))]
internal sealed record TargetJson(ReturnTarget? Target, BodyId? Body)
{
    private sealed record Fields(MeetingId? Meeting, BodyId? Body, string? Occasion, LocalDate? ExpectedOn);

    private sealed class Converter : JsonConverter<TargetJson>
    {
        public override TargetJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String) return Named(reader.GetString());
            var fields = JsonSerializer.Deserialize<Fields>(ref reader, options);
            return fields switch
            {
                { Meeting: { } meeting } => new(new ReturnTarget.InMeeting(meeting), null),
                { Body: { } body } => new(null, body),
                { Occasion: { } occasion, ExpectedOn: { } on } => new(new ReturnTarget.Occasion(occasion, on), null),
                { Occasion: not null } => throw new JsonException("Zu einem Anlass gehört expectedOn, der Tag, an dem er erwartet wird"),
                _ => throw Unknown(),
            };
        }

        public override void Write(Utf8JsonWriter writer, TargetJson value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, Written(value), options);

        private static object Written(TargetJson value) => value.Target switch
        {
            null => new Fields(null, value.Body, null, null),
            ReturnTarget.InMeeting to => new Fields(to.Meeting, null, null, null),
            ReturnTarget.Occasion after => new Fields(null, null, after.Name, after.ExpectedOn),
            ReturnTarget.Next => "next",
            _ => "open",
        };

        private static TargetJson Named(string? name) => name switch
        {
            "open" => new(new ReturnTarget.Open(), null),
            "next" => new(new ReturnTarget.Next(), null),
            _ => throw Unknown(),
        };

        private static JsonException Unknown() => new("möglich sind \"open\", \"next\", {meeting}, {body} oder {occasion, expectedOn}");
    }
}
