using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>A small town of lamps and what is asked of it.</summary>
internal static class Town
{
    public static readonly Instant NewYear = LegalTime.At(new(2025, 1, 1), TimeOnly.MinValue);

    private static readonly string[] Programmes = ["full", "half-from-eleven", "stepped", "mid-night", "off-from-midnight", "presence"];

    public static ScenarioAsset Lamp(int number, string programme = "full", string mode = "point", double power = 40, Place? place = null, Dictionary<string, Value>? more = null)
    {
        var attributes = new Dictionary<string, Value>(more ?? [])
        {
            ["controlMode"] = Value.Of(mode),
            ["maxPower"] = Value.Of(power),
            ["programme"] = Value.Of(programme),
            ["source"] = Value.Of("led"),
        };
        return new(AssetId.Of("luminaire", $"L-{number}"), new() { Place = place ?? new Place(4.363, 48.957), Authority = "chalons", District = $"d{number % 3}", Attributes = attributes });
    }

    /// <summary>So many lamps of every sort, over some kilometres.</summary>
    public static ScenarioAsset[] Lamps(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => Lamp(
            i, Programmes[i * 7 % Programmes.Length], i % 4 == 0 ? "cabinet" : i % 7 == 0 ? "autonomous" : "point", 20 + (i % 5 * 13), new Place(4.3 + (i % 11 * 0.017), 48.9 + (i % 13 * 0.011)),
            i % 2 == 0 ? new() { ["constantLight"] = Value.Of(80.0), ["installedOn"] = Value.Of(LegalTime.At(new(2021, 5, 4), TimeOnly.MinValue)) } : null)),
    ];

    public static Stage Stage(IReadOnlyList<ScenarioAsset> assets, double days, params string[] rules) => new()
    {
        From = NewYear,
        To = NewYear + TimeSpan.FromDays(days),
        Assets = assets,
        Catalogue = RuleBench.Catalogue,
        Rules = [.. rules.Select((yaml, i) => RuleBench.Compile(yaml, $"r{i + 1}"))],
    };

    public static Ledger Run(Stage stage) => new Engine(stage).RunAll(1);

    /// <summary>Of all assets, in the flow's unit.</summary>
    public static double Sum(Stage stage, Ledger ledger, int flow) =>
        Enumerable.Range(0, stage.Assets.Count).Sum(i => ledger.OfAsset(i, flow)) / (double)stage.Catalogue.Kind("luminaire").Living!.Flows[flow].Scale;
}
