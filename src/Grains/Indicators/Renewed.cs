using Microsoft.Extensions.Logging;

namespace Beffroi.Indicators;

/// <summary>Things that take long to work out: kept, and worked out anew one at a time, while what is there is still told. Of one grain, never shared.</summary>
internal sealed partial class Renewed<TKey, TWhat>(TimeProvider time, ILogger logger)
    where TKey : notnull
    where TWhat : class
{
    /// <summary>What took long is not done again before ten times as long has passed: a large city costs a tenth of one processor.</summary>
    private const int Rest = 10;

    /// <summary>Periods and spans of the present are fewer; instants of the past would be without end.</summary>
    private const int Most = 24;

    private readonly Dictionary<TKey, (TWhat What, long At, TimeSpan Took)> _kept = [];
    private readonly Dictionary<TKey, Task> _underWay = [];

    /// <param name="keptFor">How old it may be.</param>
    /// <param name="firstWait">How long to wait when there is none yet.</param>
    public async Task<TWhat?> Read(TKey key, TimeSpan keptFor, TimeSpan firstWait, Func<Task<TWhat>> make)
    {
        if (!_kept.TryGetValue(key, out var kept) || time.GetElapsedTime(kept.At) is var age && age > keptFor && age > kept.Took * Rest)
        {
            var making = _underWay.TryGetValue(key, out var under) ? under : _underWay[key] = Make(key, make);
            if (kept.What is null)
            {
                await Task.WhenAny(making, Task.Delay(firstWait, time));
            }
        }

        return _kept.TryGetValue(key, out kept) ? kept.What : null;
    }

    private async Task Make(TKey key, Func<Task<TWhat>> make)
    {
        await Task.Yield();
        var begin = time.GetTimestamp();
        try
        {
            _kept[key] = (await make(), time.GetTimestamp(), time.GetElapsedTime(begin));
            if (_kept.Count > Most)
            {
                _kept.Remove(_kept.MinBy(each => each.Value.At).Key);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Who asks next begins again; what there was is still told.
            Failed(logger, fault, key.ToString());
        }
        finally
        {
            _underWay.Remove(key);
        }
    }
}
