using Orleans.Concurrency;

namespace Beffroi.Twin;

/// <summary>Answers with this silo's kinds.</summary>
[StatelessWorker]
public sealed class CatalogueGrain(Catalogue catalogue) : Grain, ICatalogue
{
    public Task<CatalogueDocument> Read() => Task.FromResult(catalogue.ToDocument());
}
