namespace Beffroi.Contracts;

/// <summary>What a unit is worth: by the contract, and on the market. The two are told side by side and never added.</summary>
/// <param name="Unit">kWh, m³ …</param>
/// <param name="Agreed">Euros a unit by the contract, indexed if its formula says so.</param>
/// <param name="Market">Euros a unit on the market; null when nobody says.</param>
public sealed record ContractPrice(string Id, string Unit, YearTable Agreed, YearTable? Market);
