namespace Beffroi.Inventory;

/// <summary>A real file, its mapping, and what must come out of it.</summary>
/// <param name="Mapping">Name of the mapping in <c>mappings/montpellier</c>.</param>
/// <param name="Path">Of the file, in the data set.</param>
internal sealed record MontpellierFile(string Mapping, string Path, int Assets, int Skipped = 0, int WithoutPlace = 0, int WithoutDistrict = 0);
