using Orleans.Runtime.Placement;

namespace Beffroi.Feed;

/// <summary>Finds the silo a key names; a silo that is gone is an error, because another silo's board is no substitute.</summary>
internal sealed class OnSiloDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var key = target.GrainIdentity.Key.ToString()!;
        return Array.Find(context.GetCompatibleSilos(target), silo => ILiveBoard.KeyOf(silo) == key) is { } named
            ? Task.FromResult(named)
            : throw new SiloUnavailableException($"There is no silo '{key}' any more.");
    }
}
