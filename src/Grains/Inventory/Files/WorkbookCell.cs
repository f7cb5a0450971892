namespace Beffroi.Inventory.Files;

/// <summary>What a cell shows. No formula is ever worked out: its value is what the spreadsheet last saw.</summary>
/// <param name="IsNumber">Whether the spreadsheet holds it as a number: then zeros in front and digits beyond the fifteenth are lost.</param>
/// <param name="IsWithoutValue">An error, or a formula that was never worked out.</param>
public readonly record struct WorkbookCell(string Text, bool IsNumber = false, bool IsWithoutValue = false)
{
    public static WorkbookCell Empty { get; } = new("");

    public bool IsEmpty => Text.Length == 0 && !IsWithoutValue;
}
