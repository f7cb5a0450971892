using Beffroi.Connectivity;
using Beffroi.Language;

namespace Beffroi.Health;

/// <summary>What the state of the sources outside means: without one of them the twin still serves, but is not told everything.</summary>
internal static class SourceCheck
{
    public static HealthCheck Of(IReadOnlyList<SourceHealth> sources, Tongue tongue)
    {
        var lost = sources.FirstOrDefault(source => source.LostSince is not null);
        var name = Sentences.Say(tongue, "health.sources");
        return lost switch
        {
            null => new(name, HealthShape.Healthy, null),
            { Reason: { } reason } => new(name, HealthShape.Degraded, Sentences.Say(tongue, "health.sources.refused", lost.Name, lost.Address, lost.LostSince, reason)),
            _ => new(name, HealthShape.Degraded, Sentences.Say(tongue, "health.sources.lost", lost.Name, lost.Address, lost.LostSince)),
        };
    }
}
