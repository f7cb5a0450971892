namespace Beffroi.Twin;

/// <summary>The kinds this cluster knows. Any silo answers.</summary>
[Alias("Beffroi.ICatalogue")]
public interface ICatalogue : IGrainWithIntegerKey
{
    [Alias("Read")]
    Task<CatalogueDocument> Read();
}
