namespace Beffroi.Inventory.Files;

/// <param name="Number">1 the first of the file.</param>
/// <param name="Overlong">Whether its end was cut off.</param>
public readonly record struct TextLine(int Number, string Text, bool Overlong);
