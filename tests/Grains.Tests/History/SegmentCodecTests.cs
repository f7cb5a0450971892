using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.History;

public sealed class SegmentCodecTests
{
    private static readonly Gen<Value> Values = Gen.OneOf(
        Gen.Double.Select(n => Value.Of(n)),
        Gen.Int[-1000, 1000].Select(n => Value.Of(n / 10.0)),
        Gen.Int[0, 99999].Select(n => Value.Of(n / 1000.0)),
        Gen.Select(Gen.Double, Gen.String).Select((n, unit) => Value.Of(n, unit)),
        Gen.Bool.Select(Value.Of),
        Gen.String.Select(t => Value.Of(t)),
        Gen.Select(Gen.Double, Gen.Double).Select(Value.At),
        Gen.Long[0, 1L << 50].Select(t => Value.Of(new Instant(t))),
        Gen.Const(Value.None));

    private static readonly Gen<RawReading> Readings = Gen.Select(
        Gen.OneOf(Gen.Long, Gen.Long[0, 5], Gen.Long[0, 1000].Select(m => m * 60_000_000)), Values, Gen.Byte[0, 4], Gen.Long, Gen.Bool, Gen.Byte[0, 3])
        .Select((at, value, quality, version, late, marks) => new RawReading(new(at), value, (Quality)quality, version, late, (ReadingMarks)marks));

    [Fact]
    public void What_is_written_is_read_whatever_it_is() =>
        Readings.Array[0, 60].Sample(readings => Same(readings, SegmentCodec.Read(SegmentCodec.Write(readings))));

    [Fact]
    public void Series_of_one_form_are_read_as_they_were_written() =>
        Gen.Select(Gen.Int[-500, 500].Array[1, 300], Gen.Int[0, 3], Gen.Int[1, 900]).Sample((numbers, decimals, seconds) =>
            Same(Steady(numbers, decimals, seconds), SegmentCodec.Read(SegmentCodec.Write(Steady(numbers, decimals, seconds)))));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-0.0)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(0.1)]
    [InlineData(9007199254740993)]
    public void Numbers_that_do_not_scale_keep_every_bit(double number)
    {
        RawReading[] readings = [new(new(0), Value.Of(number), Quality.Measured, 1, false), new(new(1), Value.Of(0.30000000000000004), Quality.Measured, 2, false)];
        Same(readings, SegmentCodec.Read(SegmentCodec.Write(readings)));
    }

    [Fact]
    public void A_steady_meter_costs_less_than_two_bytes_a_reading()
    {
        var random = new Random(4);
        var index = 0;
        var readings = Enumerable.Range(0, 4096).Select(i => new RawReading(new(i * 3_600_000_000L), Value.Of((index += random.Next(80, 120)) / 10.0), Quality.Measured, i, false)).ToArray();
        Assert.InRange((double)SegmentCodec.Write(readings).Length / readings.Length, 0.1, 2);
    }

    [Fact]
    public void Damaged_bytes_are_said_to_be_damaged()
    {
        var body = SegmentCodec.Write(Steady([1, 2, 3, 900, -4], 1, 60));
        Gen.Select(Gen.Int[0, body.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            var damaged = body.ToArray();
            damaged[at] = value;
            try
            {
                SegmentCodec.Read(damaged);
            }
            catch (InvalidDataException)
            {
            }
        });
        Assert.Throws<InvalidDataException>(() => SegmentCodec.Read(ReadOnlyMemory<byte>.Empty));
        Assert.Throws<InvalidDataException>(() => SegmentCodec.Read(new byte[] { 77 }));
        Assert.Throws<InvalidDataException>(() => SegmentCodec.Read(new byte[] { 1, 5, 0 }));
    }

    private static RawReading[] Steady(int[] numbers, int decimals, int seconds) =>
        [.. numbers.Select((n, i) => new RawReading(new(i * seconds * 1_000_000L), Value.Of(n / Math.Pow(10, decimals)), Quality.Measured, 10 + i, false))];

    // NaN equals nothing, so bits are compared.
    private static void Same(RawReading[] written, RawReading[] read)
    {
        Assert.Equal(written.Length, read.Length);
        foreach (var (w, r) in written.Zip(read))
        {
            Assert.Equal((w.At, w.Quality, w.Version, w.Late, w.Marks, w.Value.Form, w.Value.Text), (r.At, r.Quality, r.Version, r.Late, r.Marks, r.Value.Form, r.Value.Text));
            Assert.Equal(BitConverter.DoubleToInt64Bits(w.Value.Number), BitConverter.DoubleToInt64Bits(r.Value.Number));
            Assert.Equal(BitConverter.DoubleToInt64Bits(w.Value.Second), BitConverter.DoubleToInt64Bits(r.Value.Second));
        }
    }
}
