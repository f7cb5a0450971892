using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether what stands in for a kind's indexes in scenarios flows: a forecast goes by it.</summary>
public static class KindMeters
{
    public static IEnumerable<string> Faults(AssetKind kind, Catalogue catalogue)
    {
        foreach (var metered in kind.Metered)
        {
            if (!kind.Properties.Contains(metered.Index) || !metered.Index.IsIndex)
            {
                yield return $"It says what {metered.Index.Name} counts, which is no index of its own.";
            }

            if (metered.Kinds.Length == 0 || metered.Kinds.FirstOrDefault(key => !catalogue.Knows(key)) is not null)
            {
                yield return $"{metered.Index.Name} counts what a kind takes that is not there.";
            }

            foreach (var living in metered.Kinds.Where(catalogue.Knows).Select(key => (Key: key, catalogue.Kind(key).Living)).Where(each => each.Living is not null))
            {
                if (living.Living!.Flows.FirstOrDefault(flow => flow.Name == metered.Flow) is not { } flow)
                {
                    yield return $"A {living.Key} has no flow {metered.Flow}, which {metered.Index.Name} counts.";
                }
                else if (flow.Unit != metered.Index.Unit)
                {
                    yield return $"{metered.Index.Name} is in {metered.Index.Unit}, and what a {living.Key} takes of {flow.Name} in {flow.Unit}.";
                }
            }
        }
    }
}
