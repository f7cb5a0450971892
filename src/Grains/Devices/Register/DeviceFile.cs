using Beffroi.Inventory.Files;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Devices.Register;

/// <summary>
/// Reads a CSV file of devices, by the import's readers and in memory: its keys are written to no disk. Separator and encoding are found out; columns are known by
/// their names, without regard to case.
/// </summary>
internal static class DeviceFile
{
    private const string Device = "devEui";
    private static readonly string[] Columns = [Device, "asset", "tenant", "deviceProfile", "network", "joinEui", "appKey", "nwkKey"];

    public static (List<DeviceFileLine> Rows, Outcome? Refusal) Read(byte[] file)
    {
        try
        {
            return file is [(byte)'P', (byte)'K', ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] ? ([], Unpacker.Workbook().Refusal) : Table(file);
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

        var names = CsvHeader.Names(header.Fields).Select(name => Columns.FirstOrDefault(column => column.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) ?? name).ToArray();
        return names.FirstOrDefault(name => !Columns.Contains(name)) is { } unknown ? ([], Outcome.Refused("unknown-column", $"There is no column '{Shown(unknown)}'.", $"Use {string.Join(", ", Columns)}."))
            : !names.Contains(Device) ? ([], Outcome.Refused("missing-column", $"The column '{Device}' is missing.", $"Use {string.Join(", ", Columns)}."))
            : Rows(records, names);
    }

    private static (List<DeviceFileLine>, Outcome?) Rows(CsvRecords records, string[] names)
    {
        var rows = new List<DeviceFileLine>();
        while (records.Next() is { } record)
        {
            if (rows.Count == IDeviceRegister.MostRows)
            {
                return ([], Outcome.Refused("too-many-rows", $"The file has more than {IDeviceRegister.MostRows} rows.", "Cut it in several."));
            }

            rows.Add(record.Fault is { } fault ? new(record.Line, "", null, Outcome.Refused(RowCode.BrokenRow, Phrase.Verbatim(fault), "Repair that row."))
                : record.Fields.Length != names.Length ? new(record.Line, "", null, Outcome.Refused(RowCode.WrongFieldCount, $"The row has {record.Fields.Length} fields where the file has {names.Length} columns.", "Repair that row."))
                : Row(record.Line, name => Array.IndexOf(names, name) is >= 0 and var place && record.Fields[place].Trim() is { Length: > 0 } text ? text : null));
        }

        return (rows, null);
    }

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
