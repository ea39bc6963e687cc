using System.Text;
using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Options;

namespace Wiedervorlage.LocalHost.Triggers.Queues;

/// <summary>One queue function: what it wants of a message, and its run in a scope of its own.</summary>
internal sealed class QueueFunction(FunctionMethod function, IServiceScopeFactory scopes, IOptions<JsonSerializerOptions> json)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly FunctionInvoker _invoker = new(function, Arguments.Of(function));

    public string Name => function.Name;

    /// <param name="message">As it lies in the queue: base64.</param>
    public async Task RunAsync(QueueMessage message, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var value = Value(message, Convert.FromBase64String(message.MessageText));
        await _invoker.InvokeAsync(new(function, scope.ServiceProvider, value, cancellation));
    }

    private object? Value(QueueMessage message, byte[] body)
    {
        var wanted = function.TriggerParameter.ParameterType;
        if (wanted == typeof(string)) return Strict.GetString(body);
        return wanted == typeof(QueueMessage) ? Decoded(message, body) : JsonSerializer.Deserialize(body, wanted, json.Value);
    }

    private static QueueMessage Decoded(QueueMessage message, byte[] body) => QueuesModelFactory.QueueMessage(
        message.MessageId, message.PopReceipt, BinaryData.FromBytes(body), message.DequeueCount, message.NextVisibleOn, message.InsertedOn, message.ExpiresOn);
}
