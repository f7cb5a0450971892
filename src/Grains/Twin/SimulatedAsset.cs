using Beffroi.Inventory;
using Beffroi.Twin.Simulation;

namespace Beffroi.Twin;

/// <summary>An asset as a simulation sees it: what it is, and where its randomness comes from.</summary>
/// <param name="Seed">Of the whole run; draws are counted from (seed, asset, tick), never from a shared generator.</param>
/// <param name="Faults">Share of assets that are given faults, 0 to 1.</param>
public sealed record SimulatedAsset(AssetId Asset, Description Description, ulong Seed, double Faults)
{
    /// <summary>What was commanded of it, by property; null when it is left to itself.</summary>
    public IReadOnlyDictionary<string, Value>? Commanded { get; init; }

    /// <summary>What people ask for at that moment, as a share of what they usually do: 1.4 on a market day.</summary>
    public double Demand { get; init; } = 1;

    /// <summary>What was commanded of that property; null when it is left to itself.</summary>
    public Value? CommandedOf(Property property) => Commanded?.TryGetValue(property.Name, out var value) == true ? value : null;

    /// <summary>The weather it stands in: that of the run's seed, unless a scenario has one of its own.</summary>
    public Climate Climate { get; init; } = new(Seed);

    /// <summary>The asset's own randomness.</summary>
    public Dice Dice { get; } = new(Seed, Asset);
}
