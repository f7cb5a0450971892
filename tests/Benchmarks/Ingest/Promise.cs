using System.Globalization;
using System.Text.Json;
using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Ingest;

/// <summary>What must be true after any run, fast or not.</summary>
internal static class Promise
{
    private const int Asked = 500;

    /// <summary>Asks some assets what their meter shows, and the territory for the sum of all meters.</summary>
    public static async Task<bool> Hold(BenchSilo silo, Crowd crowd, CancellationToken cancellation)
    {
        var last = crowd.Acknowledged.Last;
        var wrong = 0;
        for (var i = 0; i < Asked; i++)
        {
            var asset = (int)((long)i * last.Count / Asked);
            wrong += await Shows(silo, asset, cancellation) == Expected(last[asset]) ? 0 : 1;
        }

        using var settled = await silo.Http.PostAsync("api/v1/totals/settle", null, cancellation);
        var sum = last.Sum(one => Expected(one) ?? 0);
        var said = await Sum(silo, cancellation);
        Console.WriteLine($"{Asked - wrong} of {Asked} assets show their last acknowledged message; the roll-up's energy is {said}, the acknowledged messages' {sum}: {(said == sum ? "equal" : "NOT EQUAL")}");
        return wrong == 0 && said == sum;
    }

    private static decimal? Expected(long sequence) => sequence == 0 ? null : Reading.Energy(sequence);

    private static async Task<decimal?> Shows(BenchSilo silo, int asset, CancellationToken cancellation)
    {
        using var view = JsonDocument.Parse(await silo.Http.GetStringAsync(string.Create(CultureInfo.InvariantCulture, $"api/v1/assets/luminaire/B-{asset}"), cancellation));
        var energy = view.RootElement.GetProperty("properties").EnumerateArray().Single(one => one.GetProperty("property").GetString() == "energyIndex");
        return energy.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
    }

    private static async Task<decimal?> Sum(BenchSilo silo, CancellationToken cancellation)
    {
        var measures = (await silo.Totals(cancellation)).GetProperty("measures").EnumerateArray();
        var value = measures.Single(one => one.GetProperty("measure").GetString() == "luminaire.energyIndex").GetProperty("value");
        return value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
    }
}
