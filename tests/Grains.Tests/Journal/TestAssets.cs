using System.Collections.Concurrent;
using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>The assets of one process: activated on the first call, again after they have gone.</summary>
internal sealed class TestAssets(TestFold fold, int snapshotEvery = 0) : IAssetCalls
{
    public static readonly Instant Noon = Instant.From(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    private readonly ConcurrentDictionary<AssetId, Lazy<Task<TestAsset>>> _assets = [];

    public IJournal Journal { get; set; } = null!;

    public ConcurrentQueue<(AssetId Asset, Instant Due)> Passed { get; } = [];

    public ConcurrentQueue<(AssetId Source, EffectFailure Failure)> Failures { get; } = [];

    public Func<AssetId, bool> Known { get; set; } = _ => true;

    /// <summary>What stands between a sender and a target; it may call the target, or not, and fail either way.</summary>
    public Func<AssetId, IncomingEffect[], Func<Task<Outcome[]>>, Task<Outcome[]>> Wire { get; set; } = (_, _, deliver) => deliver();

    /// <summary>Where an asset lives: this process, unless a test says otherwise.</summary>
    public Func<AssetId, TestAssets>? Elsewhere { get; set; }

    public static AssetId Lamp(int number) => AssetId.Of("luminaire", $"L-{number}");

    public IReadOnlyCollection<AssetId> Awake => [.. _assets.Keys];

    public async Task<TestAsset> Find(AssetId asset)
    {
        while (true)
        {
            var lazy = _assets.GetOrAdd(asset, id => new(() => Activate(id)));
            try
            {
                var found = await lazy.Value;
                if (!found.IsGone)
                {
                    return found;
                }
            }
            catch
            {
                _assets.TryRemove(new(asset, lazy));
                throw;
            }

            _assets.TryRemove(new(asset, lazy));
        }
    }

    public async Task Observe(AssetId asset, string identity, params AssetId[] tells) => await (await Find(asset)).Observe(identity, tells);

    public bool Knows(AssetId asset) => Known(asset);

    public Task<Outcome[]> Receive(AssetId target, IncomingEffect[] effects) =>
        Wire(target, effects, async () => await (await (Elsewhere?.Invoke(target) ?? this).Find(target)).Receive(effects));

    public Task Fail(AssetId source, EffectFailure[] failures)
    {
        Array.ForEach(failures, failure => Failures.Enqueue((source, failure)));
        return Task.CompletedTask;
    }

    public Task Pass(AssetId asset, Instant due)
    {
        Passed.Enqueue((asset, due));
        return Task.CompletedTask;
    }

    public Task Wake(AssetId asset) => Find(asset);

    public async Task Save(AssetId asset) => await (await Find(asset)).Save();

    public Task Deactivate(AssetId asset)
    {
        _assets.TryRemove(asset, out _);
        return Task.CompletedTask;
    }

    private async Task<TestAsset> Activate(AssetId asset)
    {
        var tenure = await Journal.Enter(asset, CancellationToken.None);
        var state = await Journal.Load(tenure, asset) ?? new(0);
        return new(asset, tenure, state, Journal, fold, snapshotEvery);
    }
}
