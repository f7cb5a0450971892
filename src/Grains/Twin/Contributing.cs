using Beffroi.Rollups;

namespace Beffroi.Twin;

/// <summary>What an asset adds to the totals above it. Pure.</summary>
public static class Contributing
{
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
            Cell = NodeId.Cell(description.District ?? NodeId.NoDistrict(description.Authority), kind.Department),
            Authority = description.Authority,
            Worst = AssetViews.WorstAlarm(kind, state),
            Quality = main.Quality,
            FreshUntil = main.FreshUntil(kind.Main),
            Measures = [.. kind.Measures.Select(m => Of(m, state.Slots[m.Property.Slot]))],
            Fill = kind.Fill(new(state, state.ChangedAt)),
            Main = main.Quality == Quality.Unknown ? float.NaN : (float)main.Number,
            Retired = state.Retired,
        };
    }

    private static MeasureValue Of(Measure measure, Slot slot) =>
        slot.Quality == Quality.Unknown || slot.Number < 0 && measure.Form == MeasureForm.States
            ? new(0, Quality.Unknown, Instant.Never)
            : new(Scaled(measure, slot.Number), slot.Quality, slot.FreshUntil(measure.Property));

    private static long Scaled(Measure measure, double number) =>
        measure.Form == MeasureForm.States ? (long)number : (long)Math.Round(number * measure.Scale, MidpointRounding.AwayFromZero);
}
