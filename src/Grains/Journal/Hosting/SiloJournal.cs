using Beffroi.Journal.Writing;
using Beffroi.Twin;

namespace Beffroi.Journal.Hosting;

/// <summary>The journal as the silo's assets see it.</summary>
internal sealed class SiloJournal : IJournal
{
    private volatile JournalEngine? _engine;

    public JournalEngine? Engine => _engine;

    public void Begin(JournalEngine engine) => _engine = engine;

    public async Task<Tenure> Enter(AssetId asset, CancellationToken cancellation) =>
        (await Running.Table.Enter(asset, cancellation).ConfigureAwait(false)).Tenure;

    public ValueTask<AssetState?> Load(Tenure tenure, AssetId asset)
    {
        var engine = Running;
        var shard = engine.Table.Find(tenure) ?? throw Moved(tenure);
        return shard.TryTake(asset, out var state) ? new(state) : new(Reload(engine, tenure, asset));
    }

    public ValueTask<Place> Reserve(Tenure tenure)
    {
        var places = Running.Places;
        return tenure.IsOver ? throw Moved(tenure) : places.TryTake() ? new(Grant(places, tenure)) : new(Wait(places, tenure));
    }

    public Task Append(Place place, PendingChange change)
    {
        var engine = Running;
        if (!place.Use())
        {
            throw new InvalidOperationException("This place was used or given back before.");
        }

        var work = new ChangeWork(place.Tenure, change, engine.Changes);
        engine.Places.Fill(work.Bytes);
        if (!engine.Queue.TryAdd(work))
        {
            work.Failed(Moved(place.Tenure));
        }

        return work.Done;
    }

    public Task Save(Tenure tenure, AssetId asset, long version, byte[] state)
    {
        var engine = Running;
        var shard = engine.Table.Find(tenure) ?? throw Moved(tenure);
        var work = new SaveWork(new(tenure.Shard, asset, version, state), save => engine.Changes.Save(shard, save.Snapshot, save.Written));
        return engine.Queue.TryAdd(work) ? work.Done : throw Moved(tenure);
    }

    public async Task Write(IReadOnlyList<RegisterWrite> writes)
    {
        var engine = Running;
        await engine.Places.Take().ConfigureAwait(false);
        var work = new RegisterWork(writes, bytes => engine.Places.Release(bytes));
        engine.Places.Fill(work.Bytes);
        if (!engine.Queue.TryAdd(work))
        {
            work.Failed(Stopped());
        }

        await work.Done.ConfigureAwait(false);
    }

    public ValueTask<int> NextOrdinal() => Running.Ordinals.Next(CancellationToken.None);

    private JournalEngine Running => _engine ?? throw Stopped();

    private static async Task<AssetState?> Reload(JournalEngine engine, Tenure tenure, AssetId asset)
    {
        var reload = new ReloadWork(asset);
        if (!engine.Queue.TryAdd(reload))
        {
            throw Moved(tenure);
        }

        // What the activation before had queued is in the store, or dropped, after this.
        await reload.Done.ConfigureAwait(false);
        return await engine.Assets.Load(tenure.Shard, asset, CancellationToken.None).ConfigureAwait(false);
    }

    private static async Task<Place> Wait(Places places, Tenure tenure)
    {
        await places.Take().ConfigureAwait(false);
        return Grant(places, tenure);
    }

    private static Place Grant(Places places, Tenure tenure)
    {
        if (tenure.TryHold())
        {
            return new(tenure, place =>
            {
                places.Release(0);
                place.Tenure.LetGo();
            });
        }

        places.Release(0);
        throw Moved(tenure);
    }

    private static ShardMovedException Moved(Tenure tenure) => new($"Shard {tenure.Shard} is no longer owned by this silo: ask again, its owner answers.");

    private static ShardMovedException Stopped() => new("This silo's journal is not running: ask again.");
}
