namespace Beffroi.Replay;

/// <summary>The column that feeds a property.</summary>
/// <param name="Unit">The unit it is in; null for the property's own.</param>
/// <param name="Accumulate">Whether the file holds what was used in each stretch and the property is a meter's index: rows are added up, asset by asset.</param>
/// <param name="Times">What numbers are multiplied by.</param>
public sealed record ReplayColumn(string Column, string? Unit = null, bool Accumulate = false, double Times = 1);
