using Orleans.Concurrency;

namespace Beffroi.Explain;

/// <summary>Answers why.</summary>
[GrainType("explanations"), StatelessWorker]
internal sealed class ExplanationsGrain(Explainer explainer) : Grain, IExplanations
{
    public Task<Explanation> Explain(ExplainQuery query) => explainer.Explain(query, CancellationToken.None);
}
