using Beffroi.Twin;

namespace Beffroi.Emulator;

/// <summary>Whose turn it is to speak, earliest first. Pure: it is told the time.</summary>
public sealed class Schedule
{
    private readonly PriorityQueue<(Device Device, long Beat), long> _queue = new();

    /// <param name="from">Each device begins with its last beat at or before it.</param>
    public Schedule(IEnumerable<Device> devices, Instant from)
    {
        foreach (var device in devices)
        {
            Put(device, device.BeatAt(from));
        }
    }

    /// <summary>The next device whose beat has come, and its beat; it is expected again at the following one. Null when all have spoken.</summary>
    public (Device Device, long Beat)? Next(Instant now)
    {
        if (!_queue.TryPeek(out var due, out var at) || at > now.Microseconds)
        {
            return null;
        }

        _queue.Dequeue();
        Put(due.Device, due.Beat + 1);
        return due;
    }

    private void Put(Device device, long beat) => _queue.Enqueue((device, beat), device.TimeOf(beat).Microseconds);
}
