using System.Text.Json;
using Beffroi.Devices.Layouts;
using Beffroi.Documents;
using Beffroi.Documents.Reading;
using CsCheck;

namespace Beffroi.Devices;

/// <summary>What a layout says is what is read; what no layout says, or no payload holds, is refused and never thrown.</summary>
public sealed class LayoutTest
{
    [Theory]
    [InlineData("{ name: v }", "ff", """{"v":255}""")]
    [InlineData("{ name: v, type: i8 }", "ff", """{"v":-1}""")]
    [InlineData("{ name: v, type: u16 }", "0102", """{"v":258}""")]
    [InlineData("{ name: v, type: u16, endian: little }", "0102", """{"v":513}""")]
    [InlineData("{ name: v, type: i24 }", "fffffe", """{"v":-2}""")]
    [InlineData("{ name: v, type: u64 }", "ffffffffffffffff", """{"v":1.8446744073709552E+19}""")]
    [InlineData("{ name: v, type: i64, endian: little }", "feffffffffffffff", """{"v":-2}""")]
    [InlineData("{ name: v, type: f32 }", "41480000", """{"v":12.5}""")]
    [InlineData("{ name: v, type: f64, endian: little }", "0000000000002940", """{"v":12.5}""")]
    [InlineData("{ name: v, type: f32 }", "7fc00000", "{}")]
    [InlineData("{ name: v, type: bcd, size: 2 }", "1234", """{"v":1234}""")]
    [InlineData("{ name: v, type: bcd, size: 2, endian: little }", "3412", """{"v":1234}""")]
    [InlineData("{ name: v, type: bcd, size: 1 }", "1a", "{}")]
    [InlineData("{ name: v, type: hex }", "00ff", """{"v":"00ff"}""")]
    [InlineData("{ name: v, type: text, size: 4 }", "4f4b0000", """{"v":"OK"}""")]
    [InlineData("{ name: v, bits: 7..4 }", "a5", """{"v":10}""")]
    [InlineData("{ name: v, bits: 0..3 }", "a5", """{"v":5}""")]
    [InlineData("{ name: v, bits: 7..4, signed: true }", "f0", """{"v":-1}""")]
    [InlineData("{ name: v, type: u16, bits: 12 }", "1000", """{"v":1}""")]
    [InlineData("{ name: v, type: i16, divide: 1000 }", "221b", """{"v":8.731}""")]
    [InlineData("{ name: v, add: 25, divide: 10, decimals: 1 }", "0b", """{"v":3.6}""")]
    [InlineData("{ name: v, scale: 0.5, offset: -40 }", "78", """{"v":20}""")]
    [InlineData("{ name: v, polynomial: [1, 2, 3] }", "02", """{"v":17}""")]
    [InlineData("{ name: v, type: i16, none: [0x7fff, 0] }", "7fff", "{}")]
    [InlineData("{ name: v, flag: true }", "02", """{"v":true}""")]
    [InlineData("{ name: v, choices: { 1: open, 0x02: closed } }", "02", """{"v":"closed"}""")]
    [InlineData("{ name: v, choices: { 1: open } }", "07", """{"v":7}""")]
    [InlineData("{ name: a.b.c }", "07", """{"a":{"b":{"c":7}}}""")]
    [InlineData("{ name: v, at: -1 }", "010203", """{"v":3}""")]
    [InlineData("{ name: _v }", "07", "{}")]
    [InlineData("{ skip: 1 }, { name: v }", "0102", """{"v":2}""")]
    [InlineData("{ name: v }, { name: w, optional: true }", "07", """{"v":7}""")]
    [InlineData("{ name: _f }, { name: a, when: { field: _f, bit: 1 } }, { name: b, when: { field: _f, bit: 0 } }", "0107", """{"b":7}""")]
    [InlineData("{ name: f }, { name: a, when: { field: f, is: [2, 3] } }", "0307", """{"f":3,"a":7}""")]
    [InlineData("{ type: u16, parts: [{ name: a, bits: 15 }, { name: b, bits: 13..0 }] }, { name: c }", "8001ff", """{"a":1,"b":1,"c":255}""")]
    public void A_field_is_read_as_it_is_declared(string fields, string hex, string json) =>
        Assert.Equal(json, Decode($"[{{ fields: [{fields}] }}]", hex).Data.GetRawText());

    [Theory]
    [InlineData("[{ port: 2, data: { type: heartbeat, ok: true, n: 3, s: '3' } }]", """{"type":"heartbeat","ok":true,"n":3,"s":"3"}""")]
    [InlineData("[{ port: 1 }, { port: [2, 3], fields: [{ name: v }] }]", """{"v":1}""")]
    [InlineData("[{ length: 3.., fields: [{ name: v }] }, { length: 2, fields: [{ name: w }] }]", """{"w":1}""")]
    [InlineData("[{ first: 0x02 }, { first: 0x01, fields: [{ skip: 1 }, { name: v }] }]", """{"v":2}""")]
    public void The_first_message_that_fits_reads_it(string messages, string json) => Assert.Equal(json, Decode(messages, "0102", 2).Data.GetRawText());

    [Theory]
    [InlineData("key: 1, of: { 1: [{ name: t, type: i16, divide: 10 }], 2: { name: h } }", "0100e20229", """{"t":22.6,"h":41}""")]
    [InlineData("key: 2, of: { 0x0367: { name: t, type: i16, endian: little, divide: 10 } }", "03673401", """{"t":30.8}""")]
    [InlineData("key: 1, length: 1, unknown: skip, of: { 2: { name: h } }", "0902aabb020129", """{"h":41}""")]
    [InlineData("key: 1, unknown: skip, of: { 2: { name: h } }", "022909ff", """{"h":41}""")]
    public void Records_follow_each_other(string records, string hex, string json) => Assert.Equal(json, Decode($"[{{ records: {{ {records} }} }}]", hex).Data.GetRawText());

    [Theory]
    [InlineData("[{ port: 9 }]", "01", "No message of the layout is for 1 bytes on port 1 that begin with 01.")]
    [InlineData("[{ fields: [{ name: v, type: u32 }] }]", "0102", "The payload has 2 bytes and ends within 'v', which wants 4 from byte 0.")]
    [InlineData("[{ records: { of: { 1: { name: v } } } }]", "0201", "The type 02 before byte 1 is not in the layout.")]
    [InlineData("[{ records: { length: 1, of: { 1: { name: v } } } }]", "0109ff", "A record of 9 bytes ends behind the payload.")]
    public void What_does_not_fit_is_refused_with_a_sentence(string messages, string hex, string sentence) =>
        Assert.Equal(new(CodecCode.Refused, sentence), Decode(messages, hex).Fault);

    [Theory]
    [InlineData("layout: { messages: [] }", RemarkCode.Missing, 2, 9)]
    [InlineData("layout: { messages: [{ fields: [{ name: v, type: u17 }] }] }", RemarkCode.BadWord, 2, 50)]
    [InlineData("layout: { messages: [{ fields: [{ name: v, bits: 8 }] }] }", RemarkCode.BadBits, 2, 50)]
    [InlineData("layout: { messages: [{ fields: [{ name: v, type: f32, bits: 1 }] }] }", RemarkCode.BadBits, 2, 61)]
    [InlineData("layout: { messages: [{ fields: [{ name: v, when: { field: w, bit: 0 } }] }] }", RemarkCode.UnknownField, 2, 59)]
    [InlineData("layout: { messages: [{ fields: [{ name: v, colour: red }] }] }", RemarkCode.UnknownName, 2, 44)]
    [InlineData("layout: { messages: [{ fields: [{ type: u8 }] }] }", RemarkCode.Missing, 2, 33)]
    [InlineData("layout: { messages: [{ fields: [{ name: v, type: bcd }] }] }", RemarkCode.Missing, 2, 33)]
    [InlineData("layout: { messages: [{ port: 300 }] }", RemarkCode.BadNumber, 2, 30)]
    [InlineData("layout: { messages: [{ length: 9..3 }] }", RemarkCode.BadNumber, 2, 32)]
    [InlineData("layout: { endian: middle, messages: [{ port: 1 }] }", RemarkCode.BadWord, 2, 19)]
    [InlineData("layout: { messages: [{ records: { of: { one: { name: v } } } }] }", RemarkCode.BadNumber, 2, 41)]
    [InlineData("cayenne: true\nlayout: { messages: [{ port: 1 }] }", RemarkCode.OneOf, 2, 10)]
    [InlineData("vendor: v", RemarkCode.NoCodec, 1, 1)]
    [InlineData("cayenne: true\nclass: D", RemarkCode.BadWord, 3, 8)]
    [InlineData("cayenne: true\ninterval: often", RemarkCode.BadWord, 3, 11)]
    [InlineData("cayenne: true\nfields: { a: { unit: V } }", RemarkCode.Missing, 3, 14)]
    public void Each_fault_is_said_at_its_place(string yaml, string code, int line, int column)
    {
        var reading = ProfileReader.Read($"title: t\n{yaml}\n");
        var remark = Assert.Single(reading.Remarks);
        Assert.Equal((code, line, column), (remark.Code, remark.Line, remark.Column));
        Assert.Null(reading.Value);
    }

    [Fact]
    public void No_payload_makes_a_layout_throw()
    {
        var layouts = BuiltInProfiles.All.Select(known => known.Profile).ToArray();
        Gen.Select(Gen.Byte.Array[0, 40], Gen.Int[0, 255], Gen.Int[0, layouts.Length - 1]).Sample((bytes, port, i) =>
        {
            var decoding = layouts[i].Layout is { } layout ? LayoutDecoder.Decode(layout, bytes, port) : CayenneLpp.Decode(bytes);
            Assert.True(decoding.Fault is not null || decoding.Data.ValueKind == JsonValueKind.Object);
        });
    }

    [Theory]
    [InlineData("03670110056700ff", """{"temperature_3":27.2,"temperature_5":25.5}""")]
    [InlineData("0167ffd7", """{"temperature_1":-4.1}""")]
    [InlineData("067104d2fb2e0000", """{"accelerometer_6":{"x":1.234,"y":-1.234,"z":0}}""")]
    [InlineData("018806765ff2960a0003e8", """{"gps_1":{"latitude":42.3519,"longitude":-87.9094,"altitude":10}}""")]
    [InlineData("0000010268320173272f", """{"digital_in_0":1,"relative_humidity_2":25,"barometric_pressure_1":1003.1}""")]
    [InlineData("", "{}")]
    public void Cayenne_is_read_as_its_maker_shows_it(string hex, string json) => Assert.Equal(json, CayenneLpp.Decode(Convert.FromHexString(hex)).Data.GetRawText());

    [Theory]
    [InlineData("0367")]
    [InlineData("036701")]
    [InlineData("03")]
    [InlineData("03fe01")]
    public void What_is_no_Cayenne_is_refused(string hex) => Assert.Equal(CodecCode.Refused, CayenneLpp.Decode(Convert.FromHexString(hex)).Fault?.Code);

    private static Decoding Decode(string messages, string hex, int port = 1)
    {
        var reading = ProfileReader.Read($"title: t\nlayout: {{ messages: {messages} }}\n");
        Assert.True(reading.Value is not null, string.Join('\n', reading.Remarks));
        return LayoutDecoder.Decode(reading.Value.Layout!, Convert.FromHexString(hex), port);
    }
}
