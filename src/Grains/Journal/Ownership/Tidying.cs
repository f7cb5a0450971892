namespace Beffroi.Journal.Ownership;

/// <summary>
/// Loading and waking assets leaves as much behind as the assets themselves take, and a quiet silo would keep it for hours. So it is given back to the
/// system whenever as many were woken as were awake before: after a start, and not when a few shards come from another silo.
/// </summary>
internal sealed class Tidying(Action giveBack)
{
    /// <summary>Fewer are not worth a pause of the process.</summary>
    public const int Many = 20_000;

    private int _awake;
    private int _woken;

    /// <param name="last">Whether no other asset is waiting to be woken.</param>
    public void Woke(int assets, bool last)
    {
        _woken += assets;
        if (last && _woken >= Math.Max(Many, _awake))
        {
            _awake += _woken;
            _woken = 0;
            giveBack();
        }
    }

    /// <summary>About a second for each two gigabytes that live.</summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
