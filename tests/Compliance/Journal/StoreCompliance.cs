using Beffroi.Journal;

namespace Beffroi.Compliance.Journal;

/// <summary>What every suite of a store does first: open the site, and close what it opened.</summary>
public abstract class StoreCompliance(IStoreSite site) : IAsyncLifetime
{
    private readonly List<Stores> _opened = [];

    protected static CancellationToken None => CancellationToken.None;

    protected IStoreSite Site => site;

    /// <summary>The store, open.</summary>
    protected Stores Stores { get; private set; } = null!;

    protected IJournalStore Journal => Stores.Journal;

    public async ValueTask InitializeAsync() => Stores = await OpenBeside();

    public async ValueTask DisposeAsync()
    {
        foreach (var stores in _opened)
        {
            await stores.DisposeAsync();
        }

        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the process and starts another on the same store.</summary>
    protected async Task<Stores> Reopen()
    {
        await Stores.DisposeAsync();
        return Stores = await OpenBeside();
    }

    /// <summary>A second process on the same store.</summary>
    protected async Task<Stores> OpenBeside()
    {
        var stores = await site.Open();
        _opened.Add(stores);
        return stores;
    }

    protected static async Task<List<T>> All<T>(IAsyncEnumerable<T> rows)
    {
        List<T> all = [];
        await foreach (var row in rows)
        {
            all.Add(row);
        }

        return all;
    }
}
