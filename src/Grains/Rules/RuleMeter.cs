using System.Collections.Concurrent;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>
/// Keeps storms of rules small: each rule of a silo has a bucket of firings that fills again with time. What is beyond is damped and counted.
/// Shared by all assets of a silo, so not part of any asset's state: what it decided is, as facts.
/// </summary>
public sealed class RuleMeter
{
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new();

    /// <summary>Firings kept back since the start, by rule.</summary>
    public IReadOnlyDictionary<string, long> Damped => _buckets.ToDictionary(b => b.Key, b => b.Value.Damped);

    public Leave Ask(CompiledRule rule, Instant now) => _buckets.GetOrAdd(rule.Id, static _ => new()).Ask(rule, now);

    private sealed class Bucket
    {
        private readonly Lock _gate = new();
        private int _version = -1;
        private double _tokens;
        private Instant _filled;
        private bool _empty;

        public long Damped { get; private set; }

        public Leave Ask(CompiledRule rule, Instant now)
        {
            lock (_gate)
            {
                Fill(rule, now);
                if (_tokens >= 1)
                {
                    _tokens--;
                    _empty = false;
                    return Leave.Given;
                }

                var first = !_empty;
                _empty = true;
                Damped++;
                return first ? Leave.FirstRefused : Leave.Refused;
            }
        }

        private void Fill(CompiledRule rule, Instant now)
        {
            var most = rule.Document.StormFirings;
            if (_version != rule.Version)
            {
                (_version, _tokens, _filled) = (rule.Version, most, now);
            }
            else if (now > _filled)
            {
                _tokens = Math.Min(most, _tokens + (most * ((now - _filled) / rule.Document.StormPer)));
                _filled = now;
            }
        }
    }
}
