using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Of how many assets the figures rest on what such assets usually are, and not on what their own meters have shown. Pure.</summary>
public static class Calibration
{
    /// <summary>One for each kind that can be calibrated and is not throughout.</summary>
    public static IEnumerable<Outcome> Wanting(Stage stage)
    {
        foreach (var kind in stage.Catalogue.Kinds)
        {
            if (kind.Living is not SimulatedLiving { IsCalibrated: { } isCalibrated })
            {
                continue;
            }

            var (all, without) = (stage.Assets.Count(a => a.Asset.Kind == kind.Key), stage.Assets.Count(a => a.Asset.Kind == kind.Key && !isCalibrated(a.Description)));
            if (without > 0)
            {
                yield return Outcome.Refused("not-calibrated", $"{without} of {all} assets of the kind {kind.Key} are not calibrated: their figures are those of such assets in general.", "Tell their inventory what a fit to their meters finds; take differences rather than amounts meanwhile.");
            }
        }
    }
}
