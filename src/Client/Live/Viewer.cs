using Beffroi.City;
using Beffroi.Twin;

namespace Beffroi.Live;

/// <summary>One browser's view of the live table: what it watches and what it was last told. A slow one is simply asked for less often; nothing queues.</summary>
internal sealed class Viewer(LiveTable table)
{
    private readonly FrameWriter writer = new();
    private Watched watched = Watched.None;
    private AssetIndex? known;
    private bool owesFull;
    private long told;
    private uint number;

    public void Watch(Watched what) => (watched, owesFull) = (what, true);

    /// <summary>The next frame, or null when there is nothing to say; <paramref name="silent"/> asks for a heartbeat then. The bytes hold until the next call.</summary>
    public ReadOnlyMemory<byte>? Next(AssetIndex assets, Instant now, bool silent)
    {
        var full = owesFull || (watched.Box is not null && known is not null && known != assets);
        var tick = table.Tick;
        var changes = full || watched.Nothing ? null : table.ChangesSince(told);
        full |= changes is null && !watched.Nothing;
        (owesFull, told, known) = (false, tick, assets);

        var type = full ? FrameType.Full : FrameType.Delta;
        writer.Begin(type, number, now.Microseconds / 1000.0);
        if (full)
        {
            AddAll(assets);
        }
        else
        {
            AddChanges(changes ?? [], assets);
        }

        if (type == FrameType.Delta && writer.Entries == 0)
        {
            if (!silent)
            {
                return null;
            }

            writer.Begin(FrameType.Heartbeat, number, now.Microseconds / 1000.0);
        }

        number++;
        return writer.Bytes;
    }

    private void AddAll(AssetIndex assets)
    {
        if (watched.Nothing)
        {
            return;
        }

        if (watched.Box is { } box)
        {
            assets.Places.Within(box, row => AddPresent(row.Ordinal));
            return;
        }

        for (var ordinal = 0; ordinal < table.Length; ordinal++)
        {
            AddPresent(ordinal);
        }
    }

    private void AddPresent(int ordinal)
    {
        if (table[ordinal] is { Heard: true, Mark.Retired: false } cell)
        {
            writer.Add(ordinal, cell);
        }
    }

    private void AddChanges(IReadOnlyList<int> changes, AssetIndex assets)
    {
        foreach (var ordinal in changes)
        {
            var cell = table[ordinal];
            var inside = watched.Box is not { } box || (assets[ordinal]?.Place is { } place && box.Contains(place.Longitude, place.Latitude));
            if (inside || cell.Mark.Retired)
            {
                writer.Add(ordinal, cell);
            }
        }
    }
}
