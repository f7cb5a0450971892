namespace Beffroi.Exports;

/// <summary>A form of file.</summary>
/// <param name="Key">As it is asked for, and the file's ending.</param>
/// <param name="IsStream">Whether it is written as it goes; others are made whole first, on disk.</param>
internal sealed record ExportFormat(string Key, string MediaType, bool IsStream)
{
    public static readonly ExportFormat Csv = new("csv", "text/csv", true);
    public static readonly ExportFormat GeoJson = new("geojson", Api.GeoJson.MediaType, true);
    public static readonly ExportFormat Excel = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false);
    public static readonly ExportFormat Parquet = new("parquet", "application/vnd.apache.parquet", false);

    public static readonly ExportFormat[] All = [Csv, GeoJson, Excel, Parquet];

    public static ExportFormat Of(string? key) => Array.Find(All, format => format.Key == key) ?? Csv;
}
