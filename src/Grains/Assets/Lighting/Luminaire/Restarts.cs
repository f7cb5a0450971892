using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>
/// What a lamp remembers of its starts that nobody commanded: the driver's counter as it was last counted, and the moments since. Written as one text,
/// which is only written anew when it starts.
/// </summary>
public readonly record struct Restarts(long Counter, IReadOnlyList<Instant> Moments)
{
    /// <summary>More than these are not told apart.</summary>
    public const int Most = 8;

    private const string Form = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>Of a lamp that was not counted before.</summary>
    public static Restarts From(long counter) => new(counter, []);

    public static Restarts Read(string text)
    {
        var words = text.Split(' ');
        return new(
            long.TryParse(words[0], CultureInfo.InvariantCulture, out var counter) ? counter : 0,
            [.. words.Skip(1).Select(word => DateTimeOffset.TryParseExact(word, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? Instant.From(at) : (Instant?)null).OfType<Instant>()]);
    }

    /// <summary>After so many more starts that nobody commanded, told at that moment.</summary>
    public Restarts With(long counter, long more, Instant at)
    {
        var fresh = Enumerable.Repeat(at, (int)Math.Clamp(more, 0, Most));
        return new(counter, [.. Moments.Concat(fresh).TakeLast(Most)]);
    }

    /// <summary>How many were within that time up to the newest.</summary>
    public int Within(TimeSpan time)
    {
        var moments = Moments;
        return moments.Count(moment => moments[^1] - moment <= time);
    }

    public override string ToString() =>
        string.Join(' ', Moments.Select(moment => moment.ToDateTimeOffset().ToString(Form, CultureInfo.InvariantCulture)).Prepend(Counter.ToString(CultureInfo.InvariantCulture)));
}
