using Beffroi.Rollups;
using Beffroi.Rules.Totals;

namespace Beffroi.Twin;

public abstract partial class AssetGrain<TKind>
{
    public async Task<bool> Sample(TotalSample[] samples)
    {
        if (_state.Retired)
        {
            // Its rules look at nothing until it is described again.
            _runtime.Rules.Totals.Forget(_asset);
            return true;
        }

        // Deadlines of after that instant come after it, though they are due by now.
        using var place = await Reserve(samples[0].At);
        var holds = false;
        await Turn(place, samples[0].At, samples, (turn, samples) => holds = Sampling.Take(turn, samples));
        return holds;
    }
}
