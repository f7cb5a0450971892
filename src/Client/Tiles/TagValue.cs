namespace Beffroi.Tiles;

/// <summary>The value of a tag: a text, a whole number or a number.</summary>
internal readonly record struct TagValue(string? Text, long Whole, double Number, bool IsNumber)
{
    public static implicit operator TagValue(string text) => new(text, 0, 0, false);

    public static implicit operator TagValue(long whole) => new(null, whole, 0, false);

    public static implicit operator TagValue(double number) => new(null, 0, number, true);

    public byte[] ToBytes()
    {
        var buffer = new ProtocolBuffer();
        if (Text is not null)
        {
            buffer.Text(1, Text);
        }
        else if (IsNumber)
        {
            buffer.Double(3, Number);
        }
        else
        {
            buffer.Number(4, (ulong)Whole);
        }

        return buffer.Bytes.ToArray();
    }
}
