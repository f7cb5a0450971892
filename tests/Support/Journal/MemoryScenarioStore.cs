using System.Collections.Concurrent;
using Beffroi.Journal;

namespace Beffroi.Support;

/// <summary>Bodies of scenarios' runs in memory.</summary>
public sealed class MemoryScenarioStore : IScenarioStore
{
    private readonly ConcurrentDictionary<(string Run, string Name), byte[]> _bodies = [];

    public Task Put(string run, string name, byte[] body, CancellationToken cancellation)
    {
        _bodies[(run, name)] = body;
        return Task.CompletedTask;
    }

    public Task<byte[]?> Read(string run, string name, CancellationToken cancellation) => Task.FromResult(_bodies.GetValueOrDefault((run, name)));

    public Task<string[]> Names(string run, CancellationToken cancellation) =>
        Task.FromResult(_bodies.Keys.Where(key => key.Run == run).Select(key => key.Name).Order(StringComparer.Ordinal).ToArray());

    public Task<(string Run, byte[] Body)[]> All(string name, CancellationToken cancellation) =>
        Task.FromResult(_bodies.Where(row => row.Key.Name == name).OrderBy(row => row.Key.Run, StringComparer.Ordinal).Select(row => (row.Key.Run, row.Value)).ToArray());

    public Task Drop(string run, string beginning, CancellationToken cancellation)
    {
        foreach (var key in _bodies.Keys.Where(key => key.Run == run && key.Name.StartsWith(beginning, StringComparison.Ordinal)).ToArray())
        {
            _bodies.TryRemove(key, out _);
        }

        return Task.CompletedTask;
    }
}
