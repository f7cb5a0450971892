using System.Text;

namespace Beffroi.Assets.Networks;

/// <summary>The hours of a device as a text that fits a property: numbers in base 36, the past in columns of a fixed width, milliseconds on the air.</summary>
public static class FrameHoursText
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int ReceivedWidth = 2;
    private const int LostWidth = 3;
    private const int AirWidth = 4;
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

    /// <summary>Null for what was not written here.</summary>
    public static FrameHours? Read(string? text)
    {
        if (text?.Split(' ') is not [var hour, var received, var lost, var air, var past] || past.Length % Width != 0 || past.Length / Width > FrameHours.Kept)
        {
            return null;
        }

        var numbers = new[] { hour, received, lost, air, past }.All(part => part.All(Digits.Contains));
        return numbers ? new(Number(hour), Totals(received, lost, air), [.. past.Chunk(Width).Select(Hour)]) : null;
    }

    private static FrameTotals Hour(char[] cell)
    {
        var text = new string(cell);
        return Totals(text[..ReceivedWidth], text[ReceivedWidth..(ReceivedWidth + LostWidth)], text[(ReceivedWidth + LostWidth)..]);
    }

    private static FrameTotals Totals(string received, string lost, string air) => new(Number(received), Number(lost), TimeSpan.FromMilliseconds(Number(air)));

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

    private static long Number(string text) => text.Length > 11 ? 0 : text.Aggregate(0L, (number, digit) => (number * 36) + Digits.IndexOf(digit, StringComparison.Ordinal));
}
