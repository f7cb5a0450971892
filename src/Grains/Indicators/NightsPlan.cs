using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Indicators;

/// <summary>What programmes have planned for a night, asset by asset and hour by hour: worked out anew with another night or another edition of programmes, and kept meanwhile. Of one grain.</summary>
internal sealed class NightsPlan(Catalogue catalogue, ISchedules schedules)
{
    /// <summary>A quarter of an hour is a step that dusk and programmes are not lost in.</summary>
    private const int PartsOfHour = 4;

    private (InventoryEntry[] Assets, Instant Begin, object Edition, double[]?[] ByAsset) _kept = ([], default, new(), []);

    /// <param name="here">Which of the assets count.</param>
    public PlannedNight Of(HoursSection section, InventoryEntry[] assets, IReadOnlyList<int> here, Instant now)
    {
        var edges = PeriodSteps.HoursOfNight(now);
        if (!ReferenceEquals(_kept.Assets, assets) || _kept.Begin != edges[0] || !ReferenceEquals(_kept.Edition, schedules.Edition))
        {
            _kept = (assets, edges[0], schedules.Edition, ByAsset(assets, edges));
        }

        var factors = section.Planned.ToDictionary(share => share.Kind, share => share.Factor);
        var (sums, counted, known) = (new double[edges.Length - 1], 0, 0);
        foreach (var asset in here.Where(asset => factors.ContainsKey(assets[asset].Asset.Kind)))
        {
            counted++;
            if (_kept.ByAsset[asset] is { } hours)
            {
                known++;
                for (var hour = 0; hour < sums.Length; hour++)
                {
                    sums[hour] += factors[assets[asset].Asset.Kind] * hours[hour];
                }
            }
        }

        return new(edges, sums, counted == 0 ? 0 : (double)known / counted);
    }

    private double[]?[] ByAsset(InventoryEntry[] assets, Instant[] edges)
    {
        var step = TimeSpan.FromHours(1) / PartsOfHour;
        Instant[] moments = [.. edges.SkipLast(1).SelectMany(hour => Enumerable.Range(0, PartsOfHour).Select(part => hour + (step * (part + 0.5))))];
        return [.. assets.Select(asset => catalogue.Knows(asset.Asset.Kind) && catalogue.Kind(asset.Asset.Kind).PlannedPower(asset.Description, moments, schedules) is { } power
            ? power.Chunk(PartsOfHour).Select(hour => hour.Average()).ToArray()
            : null)];
    }
}
