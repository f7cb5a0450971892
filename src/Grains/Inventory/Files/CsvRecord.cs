namespace Beffroi.Inventory.Files;

/// <param name="Line">The line it begins on.</param>
/// <param name="Fault">Why it could not be read, as a sentence; null when it could.</param>
public readonly record struct CsvRecord(int Line, string[] Fields, string? Fault);
