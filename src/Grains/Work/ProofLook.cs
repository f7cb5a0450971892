using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Asks an asset whether it shows that the work on it is done.</summary>
internal sealed class ProofLook(IGrainFactory grains, Catalogue catalogue)
{
    public async Task<WorkProof> Look(WorkHead head, TimeSpan patience)
    {
        var asset = head.Subject.Asset!.Value;
        return catalogue.Knows(asset.Kind) && await grains.Asset(asset).View() is { } view
            ? Proofs.Of(view, catalogue.Kind(asset.Kind).Main?.Name, head.Subject.Alarm?.Code, head.RestoredAt!.Value, patience)
            : Proofs.NoTelemetry;
    }
}
