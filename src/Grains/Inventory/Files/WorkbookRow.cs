namespace Beffroi.Inventory.Files;

/// <param name="Number">As the spreadsheet counts, from 1.</param>
/// <param name="Cells">From the first column to the last that holds something.</param>
public sealed record WorkbookRow(int Number, WorkbookCell[] Cells);
