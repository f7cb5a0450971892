using System.Text;

namespace Beffroi.Assets.Networks;

/// <summary>The hours of a device as a text that fits a property: numbers in base 36, the past in columns of a fixed width, milliseconds on the air.</summary>
public static class FrameHoursText
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int ReceivedWidth = 2;
    private const int LostWidth = 3;
    private const int AirWidth = 4;
    private const int LongestNumber = 11;
    private const int Width = ReceivedWidth + LostWidth + AirWidth;

    public static string Write(FrameHours hours)
    {
        var past = new StringBuilder();
        foreach (var hour in hours.Past)
        {
            past.Append(Fixed(hour.Received, ReceivedWidth)).Append(Fixed(hour.Lost, LostWidth)).Append(Fixed(Milliseconds(hour.Air), AirWidth));
        }

        return $"{Base36(hours.Hour)} {Base36(hours.Start.Received)} {Base36(hours.Start.Lost)} {Base36(Milliseconds(hours.Start.Air))} {past}";
    }

    /// <summary>Null for what was not written here. Read at each uplink: nothing is made but the hours.</summary>
    public static FrameHours? Read(string? text)
    {
        var left = text.AsSpan();
        Span<long> head = stackalloc long[4];
        for (var i = 0; i < head.Length; i++)
        {
            var end = left.IndexOf(' ');
            if (end < 0 || Number(left[..end]) is not { } number)
            {
                return null;
            }

            head[i] = number;
            left = left[(end + 1)..];
        }

        return Past(left) is { } past ? new(head[0], new(head[1], head[2], TimeSpan.FromMilliseconds(head[3])), past) : null;
    }

    private static FrameTotals[]? Past(ReadOnlySpan<char> text)
    {
        if (text.Length % Width != 0 || text.Length / Width > FrameHours.Kept)
        {
            return null;
        }

        var past = new FrameTotals[text.Length / Width];
        for (var i = 0; i < past.Length; i++)
        {
            var hour = text.Slice(i * Width, Width);
            if (Number(hour[..ReceivedWidth]) is not { } received || Number(hour.Slice(ReceivedWidth, LostWidth)) is not { } lost || Number(hour[(ReceivedWidth + LostWidth)..]) is not { } air)
            {
                return null;
            }

            past[i] = new(received, lost, TimeSpan.FromMilliseconds(air));
        }

        return past;
    }

    private static long Milliseconds(TimeSpan air) => (long)Math.Round(air.TotalMilliseconds);

    /// <summary>What does not fit is the most that does; frames that came late in a later hour leave it none lost, never less.</summary>
    private static string Fixed(long number, int width) => Base36(Math.Clamp(number, 0, (long)Math.Pow(36, width) - 1)).PadLeft(width, '0');

    private static string Base36(long number)
    {
        var text = new StringBuilder();
        var left = Math.Max(0, number);
        do
        {
            text.Insert(0, Digits[(int)(left % 36)]);
            left /= 36;
        }
        while (left > 0);
        return text.ToString();
    }

    /// <summary>Null for what is no number; 0 for one that is longer than any.</summary>
    private static long? Number(ReadOnlySpan<char> text)
    {
        var number = 0L;
        foreach (var digit in text)
        {
            var value = digit is >= '0' and <= '9' ? digit - '0' : digit is >= 'a' and <= 'z' ? digit - 'a' + 10 : -1;
            if (value < 0)
            {
                return null;
            }

            number = text.Length > LongestNumber ? 0 : (number * 36) + value;
        }

        return number;
    }
}
