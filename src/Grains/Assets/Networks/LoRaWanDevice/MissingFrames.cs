using System.Globalization;

namespace Beffroi.Assets.Networks;

/// <summary>The numbers below the last that were not heard, as a text such as <c>104 107-109</c>: the newest <see cref="Kept"/> below it; older ones are given up.</summary>
/// <param name="Bits">The lowest is the number just below the last.</param>
public readonly record struct MissingFrames(ulong Bits)
{
    public const int Kept = 32;

    private const ulong All = (1UL << Kept) - 1;

    public static MissingFrames None => default;

    /// <summary>What cannot be read is nothing missing.</summary>
    public static MissingFrames Parse(string? text, long last)
    {
        var bits = 0UL;
        foreach (var part in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            if (!Number(dash < 0 ? part : part[..dash], out var from) || !Number(dash < 0 ? part : part[(dash + 1)..], out var to))
            {
                return None;
            }

            for (var number = Math.Max(from, last - Kept); number <= Math.Min(to, last - 1); number++)
            {
                bits |= 1UL << (int)(last - 1 - number);
            }
        }

        return new(bits);
    }

    public bool Holds(long number, long last) => last - 1 - number is >= 0 and < Kept and var place && (Bits & (1UL << (int)place)) != 0;

    /// <summary>With the numbers between two that were heard, both below the last.</summary>
    public MissingFrames Between(long from, long to, long last)
    {
        var bits = Bits;
        for (var number = Math.Max(from + 1, last - Kept); number < to; number++)
        {
            bits |= 1UL << (int)(last - 1 - number);
        }

        return new(bits);
    }

    public MissingFrames Without(long number, long last) => new(Bits & ~(1UL << (int)(last - 1 - number)));

    /// <summary>As seen from a new last, with so many lost just below it.</summary>
    public MissingFrames After(long gap) => gap >= Kept ? new(All) : new(((Bits << (int)(gap + 1)) | ((1UL << (int)gap) - 1)) & All);

    public string Text(long last)
    {
        var parts = new List<string>();
        for (var place = Kept - 1; place >= 0; place--)
        {
            if ((Bits & (1UL << place)) != 0)
            {
                var from = place;
                while (place > 0 && (Bits & (1UL << (place - 1))) != 0)
                {
                    place--;
                }

                var (first, final) = (last - 1 - from, last - 1 - place);
                parts.Add(first == final ? Say(first) : $"{Say(first)}-{Say(final)}");
            }
        }

        return string.Join(' ', parts);
    }

    private static string Say(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
