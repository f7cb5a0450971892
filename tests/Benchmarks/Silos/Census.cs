using System.Globalization;
using System.Text.Json;

namespace Beffroi.Benchmarks.Silos;

/// <summary>What the territory's roll-up says of all luminaires.</summary>
/// <param name="Members">How many there are.</param>
/// <param name="Heard">How many have a meter reading, fresh or stale.</param>
/// <param name="Energy">The sum of their meters, kWh.</param>
internal sealed record Census(long Members, long Heard, decimal Energy)
{
    /// <summary>Asks a silo; null while it does not answer.</summary>
    public static async Task<Census?> Take(BenchSilo silo, CancellationToken cancellation)
    {
        try
        {
            return Of(await silo.Totals(cancellation));
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException)
        {
            return null;
        }
    }

    private static Census Of(JsonElement totals)
    {
        var energy = totals.GetProperty("measures").EnumerateArray().FirstOrDefault(one => one.GetProperty("measure").GetString() == "luminaire.energyIndex");
        return energy.ValueKind == JsonValueKind.Undefined
            ? new(totals.GetProperty("members").GetInt64(), 0, 0)
            : new(totals.GetProperty("members").GetInt64(), Whole(energy, "fresh") + Whole(energy, "inferred") + Whole(energy, "stale"), Figure(energy, "value") + Figure(energy, "staleValue"));
    }

    private static long Whole(JsonElement measure, string name) => measure.GetProperty(name).GetInt64();

    private static decimal Figure(JsonElement measure, string name) =>
        measure.GetProperty(name) is { ValueKind: JsonValueKind.Number } figure ? decimal.Parse(figure.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture) : 0;
}
