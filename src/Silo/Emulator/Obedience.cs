using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Emulator;

/// <summary>The emulated devices do as they are told: each acknowledges its order, does it, and says at once how it is now.</summary>
public sealed class Obedience(IReadOnlyList<Device> devices, EmulatorConnection connection, Func<Instant> now)
{
    public const string Filter = "beffroi/v1/+/+/commands";

    private readonly Dictionary<string, Device> _devices = devices.ToDictionary(d => d.OrderTopic);

    /// <summary>Not awaited by the session: an answer is published in its own time.</summary>
    public Task Hear(string topic, byte[] payload, CancellationToken cancellation)
    {
        if (_devices.TryGetValue(topic, out var device))
        {
            _ = Task.Run(() => Do(device, topic, payload, cancellation), cancellation);
        }

        return Task.CompletedTask;
    }

    private async Task Do(Device device, string topic, byte[] payload, CancellationToken cancellation)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            var order = document.RootElement;
            var expiry = order.TryGetProperty("expires", out var text) && text.TryGetDateTimeOffset(out var moment) ? Instant.From(moment) : Instant.Never;
            var obeyed = device.Obey(order.GetProperty("control").GetString()!, ValueOf(order.GetProperty("value")), expiry);
            await connection.Publish($"{topic}/ack", Answer(order.GetProperty("id").GetString()!, obeyed), cancellation);
            var at = now();
            if (device.SayAt(at) is { Count: > 0 } said)
            {
                await connection.Publish(device.Topic, DeviceMessage.Write(at, 0, null, said), cancellation);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // The emulator stops, or what came is no order: a device says nothing to that.
        }
    }

    private static byte[] Answer(string order, bool obeyed) => JsonSerializer.SerializeToUtf8Bytes(
        obeyed ? new Dictionary<string, object> { ["id"] = order, ["ok"] = true } : new Dictionary<string, object> { ["id"] = order, ["ok"] = false, ["reason"] = "it has no such control" });

    private static Value ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => Value.Of(json.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => Value.Of(json.GetBoolean()),
        JsonValueKind.String => Value.Of(json.GetString()!),
        _ => Value.None,
    };
}
