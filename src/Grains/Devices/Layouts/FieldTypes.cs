using System.Buffers.Binary;
using System.Text;

namespace Beffroi.Devices.Layouts;

/// <summary>Sizes of field types, and bytes read as them. Pure.</summary>
public static class FieldTypes
{
    /// <summary>In bytes; null for a type whose field says it.</summary>
    public static int? SizeOf(FieldType type) => type switch
    {
        FieldType.U8 or FieldType.I8 => 1,
        FieldType.U16 or FieldType.I16 => 2,
        FieldType.U24 or FieldType.I24 => 3,
        FieldType.U32 or FieldType.I32 or FieldType.F32 => 4,
        FieldType.U40 => 5,
        FieldType.U48 => 6,
        FieldType.U64 or FieldType.I64 or FieldType.F64 => 8,
        _ => null,
    };

    public static bool IsWhole(FieldType type) => type <= FieldType.I64;

    public static bool IsText(FieldType type) => type is FieldType.Hex or FieldType.Text;

    public static string Text(FieldType type, ReadOnlySpan<byte> bytes) =>
        type == FieldType.Hex ? Convert.ToHexStringLower(bytes) : Encoding.Latin1.GetString(bytes).Split('\0')[0];

    /// <summary>A whole number, of at most 64 bits.</summary>
    public static long Whole(FieldType type, ReadOnlySpan<byte> bytes, bool little)
    {
        var value = 0UL;
        for (var i = 0; i < bytes.Length; i++)
        {
            value = (value << 8) | bytes[little ? bytes.Length - 1 - i : i];
        }

        return type is FieldType.I8 or FieldType.I16 or FieldType.I24 or FieldType.I32 ? Signed((long)value, bytes.Length * 8) : (long)value;
    }

    /// <summary>A number of <paramref name="width"/> bits as two's complement.</summary>
    public static long Signed(long value, int width) => width >= 64 ? value : (value << (64 - width)) >> (64 - width);

    public static double Number(FieldType type, ReadOnlySpan<byte> bytes, bool little) => type switch
    {
        FieldType.F32 => little ? BinaryPrimitives.ReadSingleLittleEndian(bytes) : BinaryPrimitives.ReadSingleBigEndian(bytes),
        FieldType.F64 => little ? BinaryPrimitives.ReadDoubleLittleEndian(bytes) : BinaryPrimitives.ReadDoubleBigEndian(bytes),
        FieldType.Bcd => Bcd(bytes, little),
        FieldType.U64 => (ulong)Whole(type, bytes, little),
        _ => Whole(type, bytes, little),
    };

    // What is no digit makes what is no number: the field then says nothing.
    private static double Bcd(ReadOnlySpan<byte> bytes, bool little)
    {
        var value = 0.0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var two = bytes[little ? bytes.Length - 1 - i : i];
            if (two >> 4 > 9 || (two & 15) > 9)
            {
                return double.NaN;
            }

            value = (value * 100) + (10 * (two >> 4)) + (two & 15);
        }

        return value;
    }
}
