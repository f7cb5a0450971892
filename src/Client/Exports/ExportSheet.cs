namespace Beffroi.Exports;

/// <summary>What is written: its columns, in an order that stays, and what a reader must know of it.</summary>
/// <param name="Name">Of the table, short.</param>
/// <param name="Notes">Pairs of a word and what it says: licence, zone, when it was made, which assets.</param>
internal sealed record ExportSheet(string Name, ExportColumn[] Columns, ExportZone Zone, IReadOnlyList<(string Name, string Text)> Notes)
{
    public string[] Headers => [.. Columns.Select(column => column.Header(Zone))];
}
