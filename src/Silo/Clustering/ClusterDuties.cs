using Beffroi.Journal.Ownership;

namespace Beffroi.Clustering;

/// <summary>What one silo does for all: each duty belongs to the active silo of its highest score, and goes to another when that one is gone.</summary>
public sealed class ClusterDuties(ISiloStatusOracle silos, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    public bool IsMine(string duty) => silos.SiloAddress.Equals(Rendezvous.OwnerOf(duty, silos.GetApproximateSiloStatuses(onlyActive: true).Keys));

    /// <summary>
    /// Does the work while the duty is this silo's, and cancels it when it goes to another; ends when the work has. For a moment two silos may do it:
    /// doing it twice must do no harm.
    /// </summary>
    public async Task Hold(string duty, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        while (true)
        {
            await Until(() => IsMine(duty), stopping);
            using var held = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            var working = work(held.Token);
            var lost = Until(() => !IsMine(duty), held.Token);
            var first = await Task.WhenAny(working, lost);
            await held.CancelAsync();
            await lost.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (first == working)
            {
                await working;
                return;
            }

            await Task.WhenAny(working);
            stopping.ThrowIfCancellationRequested();
        }
    }

    private async Task Until(Func<bool> condition, CancellationToken cancellation)
    {
        while (!condition())
        {
            await Task.Delay(LookEvery, time, cancellation);
        }
    }
}
