namespace Beffroi.Connectivity;

/// <summary>Keeps the last report of each source, in memory: a new activation hears all of them again within seconds.</summary>
[GrainType("connector-health")]
internal sealed class ConnectorHealthGrain(TimeProvider time) : Grain, IConnectorHealth
{
    private readonly Dictionary<string, (SourceHealth Source, long At)> _last = [];

    public Task Report(SourceHealth[] sources)
    {
        foreach (var source in sources)
        {
            _last[source.Name] = (source, time.GetTimestamp());
        }

        return Task.CompletedTask;
    }

    public Task<SourceHealth[]> Read()
    {
        foreach (var old in _last.Where(pair => time.GetElapsedTime(pair.Value.At) > SourceHealth.Lasts).Select(pair => pair.Key).ToArray())
        {
            _last.Remove(old);
        }

        return Task.FromResult(_last.Values.Select(last => last.Source).OrderBy(source => source.Name, StringComparer.Ordinal).ToArray());
    }
}
