using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Readings of overlapping segments put in one order, instant by instant and by version, while holding no more of them than overlap.</summary>
internal sealed class OrderedReadings
{
    private List<RawReading> _held = [];

    public void Add(IReadOnlyCollection<RawReading> readings)
    {
        var ordered = true;
        foreach (var reading in readings)
        {
            ordered &= _held.Count == 0 || _held[^1].At < reading.At || (_held[^1].At == reading.At && _held[^1].Version <= reading.Version);
            _held.Add(reading);
        }

        if (!ordered)
        {
            // A stable order: of one change that says two things of one instant, the later word stays the later.
            _held = [.. _held.OrderBy(r => r.At).ThenBy(r => r.Version)];
        }
    }

    /// <summary>Gives out, in order, what was observed before that instant; nothing observed before it may be added any more.</summary>
    public RawReading[] TakeBefore(Instant instant)
    {
        var count = _held.Count > 0 && _held[^1].At < instant ? _held.Count : _held.FindIndex(r => r.At >= instant) is >= 0 and var at ? at : _held.Count;
        var taken = new RawReading[count];
        _held.CopyTo(0, taken, 0, count);
        _held.RemoveRange(0, count);
        return taken;
    }

    public RawReading[] TakeAll() => TakeBefore(Instant.Never);
}
