namespace Beffroi.Api;

/// <summary>What can be exported.</summary>
/// <param name="Formats">Of inventories and series; GeoJSON of inventories only.</param>
internal sealed record ExportsShape(LicenceShape Licence, string[] Formats, ExportKindShape[] Kinds, StandardShape[] Standards);

internal sealed record LicenceShape(string Name, string Address);

/// <param name="Open">Whether any of it is published; without, only an internal export has it.</param>
/// <param name="Internal">Names of the attributes and properties that only an internal export has.</param>
internal sealed record ExportKindShape(string Kind, bool Open, string[] Internal);

internal sealed record StandardShape(string Key, string Title, string Kind, string[] Columns);

/// <summary>How far an inventory goes towards a standard's table.</summary>
/// <param name="Complete">Assets that make a row.</param>
/// <param name="Gaps">Of the others the first thousand.</param>
internal sealed record StandardGapsShape(string Standard, string Kind, int Assets, int Complete, StandardGapShape[] Gaps);

/// <param name="Missing">Required columns of which nothing is known.</param>
/// <param name="Wrong">Columns whose value the standard does not take.</param>
internal sealed record StandardGapShape(string Asset, string Name, string[] Missing, string[] Wrong);
