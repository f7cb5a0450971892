using System.Collections.Concurrent;
using Beffroi.Inventory;
using Beffroi.Rollups;

namespace Beffroi.Twin;

/// <summary>What an asset adds to the totals above it. Pure.</summary>
public static class Contributing
{
    private static readonly ConcurrentDictionary<(string? District, string? Authority, string Department), NodeId> Cells = new();

    public static Contribution? Of(AssetKind kind, byte index, AssetId asset, AssetState state)
    {
        if (state.Description is not { } description)
        {
            return null;
        }

        ref var main = ref state.Slots[kind.Main.Slot];
        return new()
        {
            Asset = asset,
            Ordinal = state.Ordinal,
            Version = state.Version,
            Kind = index,
            Cell = CellOf(description, kind.Department),
            Authority = description.Authority,
            Worst = AssetViews.WorstAlarm(kind, state),
            Quality = main.Quality,
            FreshUntil = main.FreshUntil(kind.Main),
            Measures = MeasuresOf(kind, state),
            Fill = kind.Fill(new(state, state.ChangedAt)),
            Main = main.Quality == Quality.Unknown ? float.NaN : (float)main.Number,
            Retired = state.Retired,
            Acknowledged = IsAcknowledged(state),
            OutOfService = state.Alarms?.Exists(a => a.OutOfService is not null) == true,
        };
    }

    /// <summary>One text a cell, however many assets are in it.</summary>
    private static NodeId CellOf(Description description, string department) => Cells.GetOrAdd(
        (description.District, description.District is null ? description.Authority : null, department),
        static cell => NodeId.Cell(cell.District ?? NodeId.NoDistrict(cell.Authority), cell.Department));

    /// <summary>Whether something holds, and somebody knows of all that does.</summary>
    private static bool IsAcknowledged(AssetState state) =>
        state.Alarms is { } alarms && alarms.Exists(a => a.Calls) && alarms.TrueForAll(a => !a.Calls || a.Acknowledged);

    internal static MeasureValue[] MeasuresOf(AssetKind kind, AssetState state)
    {
        if (kind.Measures.Count == 0)
        {
            return [];
        }

        var values = new MeasureValue[kind.Measures.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Of(kind.Measures[i], state.Slots[kind.Measures[i].Property.Slot]);
        }

        return values;
    }

    private static MeasureValue Of(Measure measure, Slot slot) =>
        slot.Quality == Quality.Unknown || slot.Number < 0 && measure.Form == MeasureForm.States
            ? new(0, Quality.Unknown, Instant.Never)
            : new(Scaled(measure, slot.Number), slot.Quality, slot.FreshUntil(measure.Property));

    private static long Scaled(Measure measure, double number) =>
        measure.Form == MeasureForm.States ? (long)number : (long)Math.Round(number * measure.Scale, MidpointRounding.AwayFromZero);
}
