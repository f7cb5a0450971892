using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether derivations, moments and fills keep within bounds, whatever is seen.</summary>
public static class KindBehaviour
{
    private const int Tries = 3_000;

    public static IEnumerable<string> Faults(AssetKind kind) =>
        Enumerable.Range(0, Tries).Select(number => new SomeAsset(kind, number)).SelectMany(asset => Faults(kind, asset.Sight()).Concat(Faults(kind, asset.Unheard()))).Distinct().Take(5);

    private static IEnumerable<string> Faults(AssetKind kind, Sight sight)
    {
        foreach (var derived in kind.Derive(sight))
        {
            if (!kind.Properties.Contains(derived.Property))
            {
                yield return $"It derives {derived.Property.Name}, which it has not.";
            }

            if (ValueCheck.Fault(derived.Property, derived.Value, out _) is { } fault)
            {
                yield return $"It derives what is not believable: {fault.Sentence}";
            }

            if (derived.Quality is Quality.Unknown or Quality.Stale)
            {
                yield return $"It derives {derived.Property.Name} as {derived.Quality}.";
            }
        }

        if (kind.NextMoment(sight) <= sight.Now)
        {
            yield return "Its next moment is not in the future.";
        }

        if (kind.Fill(sight) is < 0 or > 3)
        {
            yield return "Its fill is not 0 to 3.";
        }
    }
}
