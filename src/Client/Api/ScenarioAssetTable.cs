using Beffroi.Exports;
using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>What each asset took in a run, as a table.</summary>
internal static class ScenarioAssetTable
{
    private const int Decimals = 3;

    public static ExportSheet Sheet(string run, string flow, string unit) => new(
        $"scenario-{string.Concat(run.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'))}-{string.Concat(flow.Where(char.IsAsciiLetterOrDigit))}",
        [
            new("kind", ValueForm.Text), new("id", ValueForm.Text), new("longitude", ValueForm.Number), new("latitude", ValueForm.Number), new("district", ValueForm.Text), new("authority", ValueForm.Text),
            new("baseline", ValueForm.Number, unit, Decimals), new("scenario", ValueForm.Number, unit, Decimals), new("difference", ValueForm.Number, unit, Decimals),
        ],
        ExportZone.Utc, []);

    public static IEnumerable<Value[]> Rows(ScenarioAssetRow[] rows) => rows.Select(row => new[]
    {
        Value.Of(row.Asset.Kind), Value.Of(row.Asset.ToString()), row.Place is { } at ? Value.Of(at.Longitude) : Value.None, row.Place is { } place ? Value.Of(place.Latitude) : Value.None,
        Text(row.District), Text(row.Authority), Value.Of(row.Baseline), Value.Of(row.Scenario), Value.Of(row.Scenario - row.Baseline),
    });

    private static Value Text(string? text) => text is null ? Value.None : Value.Of(text);
}
