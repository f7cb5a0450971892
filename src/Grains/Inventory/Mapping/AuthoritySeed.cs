namespace Beffroi.Inventory.Mapping;

/// <summary>The authority that a file of districts brings with it.</summary>
/// <param name="Name">Null when it must be in the territory already.</param>
/// <param name="UnitesDistricts">Whether its outline is made of those of the districts in the file.</param>
public sealed record AuthoritySeed(string Key, string? Name, bool UnitesDistricts, MappingPosition At);
