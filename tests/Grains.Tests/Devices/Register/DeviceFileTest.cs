using System.Text;
using Beffroi.Inventory.Files;
using Xunit;

namespace Beffroi.Devices.Register;

public sealed class DeviceFileTest
{
    private static readonly string?[][] Rows =
    [
        ["DevEUI", "Asset", "Tenant", "deviceProfile", "appKey"],
        ["A8-17-58-FF-FE-04-B1-C1", "container/C-1", null, "teneo-filling-degree", "00112233445566778899aabbccddeeff"],
        ["a81758fffe04b1c2", null, " network-tenant/farm "],
        ["a81758fffe04b1c3", "nowhere"],
    ];

    [Fact]
    public void A_workbook_says_what_its_table_says_as_csv()
    {
        var csv = string.Join("\r\n", Rows.Select(row => string.Join(';', Enumerable.Range(0, 5).Select(i => i < row.Length ? row[i] : ""))));

        var (table, sheet) = (DeviceFile.Read(Encoding.UTF8.GetBytes(csv)), DeviceFile.Read(Workbooks.Of(Rows)));

        Assert.Null(sheet.Refusal);
        Assert.Equal(table.Rows.Select(Told), sheet.Rows.Select(Told));
        Assert.Equal([2, 3, 4], sheet.Rows.Select(r => r.Line));
        Assert.Equal("bad-asset", sheet.Rows[2].Fault!.Code);
    }

    [Fact]
    public void Digits_that_a_spreadsheet_took_for_a_number_are_refused_and_names_are_not()
    {
        var rows = DeviceFile.Read(Workbooks.Sheet("""
            <row r="1"><c t="str"><v>devEui</v></c><c t="str"><v>asset</v></c><c t="str"><v>network</v></c><c t="str"><v>appKey</v></c></row>
            <row r="2"><c><v>1.2345678901234501E+15</v></c><c t="str"><v>container/C-1</v></c></row>
            <row r="3"><c t="str"><v>a81758fffe04b1c3</v></c><c t="str"><v>container/C-1</v></c><c><v>7</v></c></row>
            <row r="4"><c t="str"><v>a81758fffe04b1c4</v></c><c t="str"><v>container/C-2</v></c><c/><c><f>A1</f></c></row>
            <row r="5"><c t="str"><v>a81758fffe04b1c5</v></c><c/><c/><c/><c t="str"><v>beside</v></c></row>
            """)).Rows;

        Assert.Equal(["number-cell", null, "cell-without-value", "wrong-field-count"], rows.Select(r => r.Fault?.Code));
        Assert.Equal("7", rows[1].Binding!.Network);
    }

    [Fact]
    public void A_workbook_is_refused_as_a_table_is()
    {
        Assert.Equal("unknown-column", DeviceFile.Read(Workbooks.Of(["devEui", "colour"])).Refusal!.Code);
        Assert.Equal("missing-column", DeviceFile.Read(Workbooks.Of(["asset"])).Refusal!.Code);
        Assert.Equal("empty-file", DeviceFile.Read(Workbooks.Of()).Refusal!.Code);
        Assert.Equal("too-many-rows", DeviceFile.Read(Workbooks.Of([["devEui"], .. Enumerable.Repeat(new[] { "a" }, IDeviceRegister.MostRows + 1)])).Refusal!.Code);
        Assert.Equal("workbook-protected", DeviceFile.Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1]).Refusal!.Code);
    }

    private static (int, string, string?, string?, string?, string?) Told(DeviceFileLine line) =>
        (line.Line, line.Device, line.Fault?.Code, line.Binding?.Asset?.ToString(), line.Binding?.Tenant?.ToString(), line.Binding?.Profile);
}
