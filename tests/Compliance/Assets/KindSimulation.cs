using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether a simulation says the same of the same asset, moment and seed in any order, only what the kind takes, and lets meters only grow.</summary>
public static class KindSimulation
{
    private const int Assets = 40;
    private const int Moments = 60;

    public static IEnumerable<string> Faults(AssetKind kind)
    {
        var heard = false;
        for (var number = 0; number < Assets; number++)
        {
            var some = new SomeAsset(kind, number);
            var asset = new SimulatedAsset(AssetId.Of(kind.Key, $"S-{number}"), some.Description, 7, 0.3);
            var moments = Enumerable.Range(0, Moments).Select(i => some.Now + (kind.ReportInterval * (i * i))).ToArray();
            var said = moments.Select(at => kind.Simulate(asset, at)).ToArray();
            heard |= said.Any(s => s.Count > 0);
            foreach (var fault in Faults(kind, asset, moments, said).Distinct().Take(5))
            {
                yield return fault;
            }
        }

        if (!heard)
        {
            yield return "It simulates nothing for any asset.";
        }
    }

    private static IEnumerable<string> Faults(AssetKind kind, SimulatedAsset asset, Instant[] moments, IReadOnlyList<Measurement>[] said)
    {
        for (var i = moments.Length - 1; i >= 0; i--)
        {
            if (!kind.Simulate(asset, moments[i]).SequenceEqual(said[i]))
            {
                yield return "Asked again, in another order, it says something else.";
            }

            foreach (var fault in said[i].Select(m => Fault(kind, m)).OfType<string>())
            {
                yield return fault;
            }

            if (said[i].Select(m => m.Property).Distinct().Count() != said[i].Count)
            {
                yield return "It says a property twice.";
            }
        }

        foreach (var index in kind.Properties.Where(p => p.IsIndex))
        {
            var values = said.SelectMany(s => s.Where(m => m.Property == index.Name)).Select(m => m.Value.Number).ToArray();
            if (values.Zip(values.Skip(1)).Any(pair => pair.Second < pair.First))
            {
                yield return $"The index {index.Name} goes back.";
            }
        }
    }

    private static string? Fault(AssetKind kind, Measurement measurement)
    {
        if (kind.Properties.FirstOrDefault(p => p.Name == measurement.Property) is not { } property)
        {
            return $"It says {measurement.Property}, which it has not.";
        }

        if (ValueCheck.Fault(property, measurement.Value, out var value) is { } rejection)
        {
            return rejection.Sentence;
        }

        return property.Form == ValueForm.Number && Math.Round(value.Number, property.Decimals) != value.Number
            ? $"{property.Name} is said with more digits than it keeps: {value}."
            : null;
    }
}
