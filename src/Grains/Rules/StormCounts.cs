using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Firings kept back, by hour and rule, of the last 24 hours: an hour leaves as a whole. Pure.</summary>
internal sealed class StormCounts
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Dictionary<(long Hour, string Rule), long> _kept = [];

    public void Add(Instant now, IReadOnlyDictionary<string, long> kept)
    {
        Forget(now);
        foreach (var (rule, count) in kept)
        {
            var key = (HourOf(now), rule);
            _kept[key] = _kept.GetValueOrDefault(key) + count;
        }
    }

    public Dictionary<string, long> Lately(Instant now)
    {
        Forget(now);
        return _kept.GroupBy(k => k.Key.Rule).ToDictionary(g => g.Key, g => g.Sum(k => k.Value));
    }

    private void Forget(Instant now)
    {
        foreach (var old in _kept.Keys.Where(k => k.Hour <= HourOf(now - Day)).ToArray())
        {
            _kept.Remove(old);
        }
    }

    private static long HourOf(Instant at) => at.Microseconds / (long)Hour.TotalMicroseconds;
}
