using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Contracts;

/// <summary>Where a figure comes from. Formulas use it by its name.</summary>
public abstract record ContractSource(string Name);

/// <summary>Meters and sensors: a figure of the history of one property of one kind over the year, asset by asset, added up; means and shares are means over the assets.</summary>
public sealed record SeriesSource(string Name, string Kind, Property Property, SeriesFigure Figure, Held? Held, SourceScope Scope) : ContractSource(Name)
{
    /// <summary>Whether the whole is what the assets have together, rather than their mean.</summary>
    public bool AddsUp => Figure is SeriesFigure.Increase or SeriesFigure.Hours or SeriesFigure.Times or SeriesFigure.Sum;
}

/// <summary>Degree days of the year at a station, from the lowest and highest temperature of each local day.</summary>
/// <param name="Threshold">The base, °C.</param>
/// <param name="Cooling">Above the base instead of below.</param>
public sealed record DegreeDaySource(string Name, AssetId Station, Property Temperature, decimal Threshold, DegreeDayMethod Method, bool Cooling, Season? Season) : ContractSource(Name);

/// <summary>How many assets there are, or the sum of one of their attributes.</summary>
/// <param name="Attribute">Null to count them.</param>
public sealed record InventorySource(string Name, string Kind, AttributeDefinition? Attribute, SourceScope Scope) : ContractSource(Name);

/// <summary>What persons declare in the contract's register of facts, with evidence: the sum of a name's facts of the year.</summary>
public sealed record DeclaredSource(string Name, string Fact) : ContractSource(Name);
