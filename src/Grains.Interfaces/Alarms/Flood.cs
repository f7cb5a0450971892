using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>Whether alarms come faster than one person can follow (EEMUA 191): more than ten within ten minutes begin a flood, fewer than five end it. Pure.</summary>
/// <param name="Lately">How many called within the last ten minutes.</param>
/// <param name="Since">When the flood began that is still on; null for none.</param>
public readonly record struct Flood(int Lately, Instant? Since)
{
    public const int BeginsAbove = 10;
    public const int EndsBelow = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <param name="raised">When alarms called, oldest first; those of some hours tell whether a flood that began before is still on.</param>
    public static Flood At(IReadOnlyList<Instant> raised, Instant now)
    {
        Instant? since = null;
        var first = 0;
        for (var last = 0; last < raised.Count && raised[last] <= now; last++)
        {
            // Within the window there only come more until one falls out of it: a flood ends as they do, one by one.
            while (raised[first] <= raised[last] - Window)
            {
                first++;
                since = last - first < EndsBelow ? null : since;
            }

            since ??= last - first + 1 > BeginsAbove ? raised[last] : null;
        }

        var lately = raised.Count(at => at > now - Window && at <= now);
        return new(lately, lately < EndsBelow ? null : since);
    }
}
