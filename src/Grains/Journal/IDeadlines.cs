using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>The silo's wheel: calls <see cref="IAssetUpkeep.Pass"/> when an asset's next deadline has come.</summary>
public interface IDeadlines
{
    /// <summary>Sets the asset's only deadline; <see cref="Instant.Never"/> clears it.</summary>
    void Set(AssetId asset, Instant due);
}
