using Beffroi.Feed;

namespace Beffroi.Rollups;

/// <summary>The boards of all silos that are up.</summary>
internal sealed class SiloBoards(ISiloStatusOracle silos, IGrainFactory grains)
{
    public IReadOnlyList<IBoardKeeper> All() =>
        [.. silos.GetApproximateSiloStatuses(onlyActive: true).Keys.Select(silo => grains.GetGrain<IBoardKeeper>(ILiveBoard.KeyOf(silo)))];
}
