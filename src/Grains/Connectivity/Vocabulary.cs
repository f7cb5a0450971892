using System.Collections.Frozen;
using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>The kinds of the catalogue and their properties' names, asked once: a call to a kind that is not there would take half a second to fail.</summary>
public sealed class Vocabulary(IGrainFactory grains)
{
    private readonly SemaphoreSlim _asking = new(1);
    private volatile FrozenDictionary<string, FrozenSet<string>>? _kinds;

    public async ValueTask<bool> Knows(string kind) => (_kinds ?? await Ask()).ContainsKey(kind);

    /// <summary>Names of the kind's properties, found without regard to case; empty for an unknown kind.</summary>
    public async ValueTask<FrozenSet<string>> Properties(string kind) =>
        (_kinds ?? await Ask()).TryGetValue(kind, out var names) ? names : [];

    private async Task<FrozenDictionary<string, FrozenSet<string>>> Ask()
    {
        await _asking.WaitAsync();
        try
        {
            var document = _kinds is null ? await grains.GetGrain<ICatalogue>(0).Read() : null;
            return _kinds ??= document!.Kinds.ToFrozenDictionary(
                kind => kind.Key,
                kind => kind.Properties.Select(property => property.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
        }
        finally
        {
            _asking.Release();
        }
    }
}
