using Beffroi.Inventory.Files;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Devices.Register;

/// <summary>
/// Reads a file of devices, CSV or a workbook's first sheet, in memory: its keys are written to no disk. Separator and encoding are found out; columns are known by
/// their names, without regard to case.
/// </summary>
internal static class DeviceFile
{
    private const string Device = "devEui";
    private static readonly string[] Digits = [Device, "joinEui", "appKey", "nwkKey"];
    private static readonly string[] Columns = [Device, "asset", "tenant", "deviceProfile", "network", "joinEui", "appKey", "nwkKey"];

    public static (List<DeviceFileLine> Rows, Outcome? Refusal) Read(byte[] file)
    {
        try
        {
            return file is [0xD0, 0xCF, 0x11, 0xE0, ..]
                ? ([], Outcome.Refused("workbook-protected", "This workbook has a password, or is of an old kind.", "Save it as .xlsx without a password, or the sheet as CSV (UTF-8)."))
                : Workbook.Is(file) ? Sheet(file) : Table(file);
        }
        catch (InventoryFileException fault)
        {
            return ([], fault.Refusal);
        }
    }

    private static (List<DeviceFileLine>, Outcome?) Table(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var encoding = FileEncoding.Detect(stream);
        TextLines Open() => new(new StreamReader(new MemoryStream(file), encoding));
        var records = new CsvRecords(Open(), CsvSeparator.Find(Open, null));
        if (records.Next() is not { Fault: null } header)
        {
            return ([], Outcome.Refused("empty-file", "The file has no rows.", "Send the file again; check that it is not empty."));
        }

        var names = Names(header.Fields);
        return Fault(names) is { } fault ? ([], fault) : Rows(Lines(records, names));
    }

    private static (List<DeviceFileLine>, Outcome?) Sheet(byte[] file)
    {
        using var workbook = Workbook.Open(file);
        using var rows = workbook.Rows().GetEnumerator();
        if (!rows.MoveNext())
        {
            return ([], Outcome.Refused("empty-file", "The file has no rows.", "Send the file again; check that it is not empty."));
        }

        var names = Names([.. rows.Current.Cells.Select(cell => cell.Text)]);
        return Fault(names) is { } fault ? ([], fault) : Rows(Lines(rows, names));
    }

    private static string[] Names(string[] header) =>
        [.. CsvHeader.Names(header).Select(name => Columns.FirstOrDefault(column => column.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) ?? name)];

    private static Outcome? Fault(string[] names) =>
        names.FirstOrDefault(name => !Columns.Contains(name)) is { } unknown ? Outcome.Refused("unknown-column", $"There is no column '{Shown(unknown)}'.", $"Use {string.Join(", ", Columns)}.")
        : !names.Contains(Device) ? Outcome.Refused("missing-column", $"The column '{Device}' is missing.", $"Use {string.Join(", ", Columns)}.")
        : null;

    private static (List<DeviceFileLine>, Outcome?) Rows(IEnumerable<DeviceFileLine> lines)
    {
        var rows = new List<DeviceFileLine>();
        foreach (var line in lines)
        {
            if (rows.Count == IDeviceRegister.MostRows)
            {
                return ([], Outcome.Refused("too-many-rows", $"The file has more than {IDeviceRegister.MostRows} rows.", "Cut it in several."));
            }

            rows.Add(line);
        }

        return (rows, null);
    }

    private static IEnumerable<DeviceFileLine> Lines(CsvRecords records, string[] names)
    {
        while (records.Next() is { } record)
        {
            yield return record.Fault is { } fault ? new(record.Line, "", null, Outcome.Refused(RowCode.BrokenRow, Phrase.Verbatim(fault), "Repair that row."))
                : record.Fields.Length != names.Length ? new(record.Line, "", null, Outcome.Refused(RowCode.WrongFieldCount, $"The row has {record.Fields.Length} fields where the file has {names.Length} columns.", "Repair that row."))
                : Row(record.Line, name => Array.IndexOf(names, name) is >= 0 and var place ? Told(record.Fields[place]) : null);
        }
    }

    private static IEnumerable<DeviceFileLine> Lines(IEnumerator<WorkbookRow> rows, string[] names)
    {
        while (rows.MoveNext())
        {
            var (number, cells) = (rows.Current.Number, rows.Current.Cells);
            var device = Array.IndexOf(names, Device) is var place && place < cells.Length ? cells[place].Text : "";
            yield return cells.Length > names.Length
                ? new(number, device, null, Outcome.Refused(RowCode.WrongFieldCount, $"The row has {cells.Length} fields where the file has {names.Length} columns.", "Repair that row."))
                : Fault(cells, names) is { } fault ? new(number, device, null, fault)
                : Row(number, name => Array.IndexOf(names, name) is >= 0 and var at && at < cells.Length ? Told(cells[at].Text) : null);
        }
    }

    /// <summary>What a spreadsheet does to a cell before anybody sees it.</summary>
    private static Outcome? Fault(WorkbookCell[] cells, string[] names)
    {
        foreach (var (cell, name) in cells.Zip(names))
        {
            if (cell.IsWithoutValue)
            {
                return Outcome.Refused("cell-without-value", $"The cell of '{name}' has an error, or a formula that was never worked out.", "Write the value itself.");
            }

            if (cell.IsNumber && Digits.Contains(name))
            {
                return Outcome.Refused("number-cell", $"The spreadsheet has made a number of what stands under '{name}': zeros in front and the last digits are lost.", "Format that column as text, and write it again.");
            }
        }

        return null;
    }

    private static string? Told(string text) => text.Trim() is { Length: > 0 } told ? told : null;

    private static DeviceFileLine Row(int line, Func<string, string?> field)
    {
        var device = field(Device) ?? "";
        var fault = Asset(field("asset"), out var asset);
        fault = Asset(field("tenant"), out var tenant) ?? fault;
        return fault is not null
            ? new(line, device, null, fault)
            : new(line, device, new()
            {
                Device = device,
                Asset = asset,
                Tenant = tenant,
                Profile = field("deviceProfile"),
                Network = field("network"),
                JoinEui = field("joinEui"),
                AppKey = field("appKey") is { } app ? new(app) : null,
                NwkKey = field("nwkKey") is { } nwk ? new(nwk) : null,
            }, null);
    }

    private static Outcome? Asset(string? text, out AssetId? asset)
    {
        asset = text is not null && AssetId.TryParse(text, null, out var id) ? id : null;
        return text is null || asset is not null ? null : Outcome.Refused("bad-asset", $"'{Shown(text)}' names no asset.", "Write kind and key, such as luminaire/L-4471.");
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
