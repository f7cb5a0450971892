using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Corrects the past, with a trail. Any silo answers.</summary>
[Alias("Beffroi.ICorrections")]
public interface ICorrections : IGrainWithIntegerKey
{
    /// <summary>Answers after the commit. Refused are <c>unknown-reading</c>, <c>reading-changed</c>, <c>too-many-readings</c>, and what <see cref="IAsset.Correct"/> refuses.</summary>
    [Alias("Correct")]
    Task<CorrectionOutcome> Correct(Correction correction);

    /// <summary>Corrections of readings from <paramref name="from"/> (included) to <paramref name="to"/> (excluded), newest first.</summary>
    [Alias("Read")]
    Task<CorrectionEntry[]> Read(AssetId asset, string property, Instant from, Instant to, int limit);
}
