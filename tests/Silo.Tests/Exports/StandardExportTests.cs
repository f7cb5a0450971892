using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Beffroi.Connectors;
using Beffroi.Demonstration;
using Beffroi.Inventory;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Exports;

/// <summary>A whole silo: what is published of real kinds, held against the schemas of the standards.</summary>
public sealed class StandardExportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_published_is_valid_and_what_is_not_stays_inside()
    {
        await using var silo = await RunningSilo.Start();
        await Describe(silo, "car-park/P-1", new()
        {
            Name = "Sébastopol", Address = "3 rue de la Gare, 51000, Châlons", Place = new(4.3652, 48.9567),
            Attributes = new Dictionary<string, Value>
            {
                ["capacity"] = Value.Of(325), ["nationalId"] = Value.Of("51108-P-001"), ["siret"] = Value.Of("21510108300018"), ["freeOfCharge"] = Value.Of(false), ["heightLimit"] = Value.Of(1.9), ["disabledSpaces"] = Value.Of(7),
            },
        });
        await Describe(silo, "car-park/P-2", new() { Name = "=Libre", Place = new(4.37, 48.95), Attributes = new Dictionary<string, Value> { ["capacity"] = Value.Of(20), ["nationalId"] = Value.Of("51108-P-002"), ["siret"] = Value.Of("21510108300018"), ["freeOfCharge"] = Value.Of(true), ["subscribersOnly"] = Value.Of(true) } });
        await Describe(silo, "car-park/P-3", new() { Name = "Sans numéro", Attributes = new Dictionary<string, Value> { ["capacity"] = Value.Of(20), ["siret"] = Value.Of("123") } });
        await Describe(silo, "luminaire/L-1", new()
        {
            Place = new(4.36, 48.95),
            Attributes = new Dictionary<string, Value> { ["maxPower"] = Value.Of(61), ["sourceFlux"] = Value.Of(7_400), ["colourTemperature"] = Value.Of(3_000), ["upwardLightRatio"] = Value.Of(0.5), ["cieFluxCode3"] = Value.Of(96), ["source"] = Value.Of("high-pressure-sodium"), ["installedOn"] = Value.Of(Instant.From(new(2024, 6, 30, 22, 30, 0, TimeSpan.Zero))), ["devEui"] = Value.Of("a81758fffe04b1c1") },
        });
        await Describe(silo, "cabinet/A-1", new() { Place = new(4.36, 48.95), Attributes = new Dictionary<string, Value> { ["deliveryPoint"] = Value.Of("30001234567890") } });
        await Describe(silo, "camera/C-1", new() { Place = new(4.36, 48.95) });
        await Until(async () => (await Text(silo, "exports/assets?kind=camera&values=none&audience=internal&author=Ada&reason=audit")).Contains("C-1", StringComparison.Ordinal));

        var rows = Lines(await Text(silo, "exports/standards/bnls"));
        Assert.Equal(3, rows.Length);
        AgainstSchema(rows);
        Assert.StartsWith("51108-P-001,SEBASTOPOL,51108,\"3 rue de la Gare, 51000, Châlons\",,tous,false,325,,7,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("51108-P-002,'=LIBRE,51108,,,abonnés,true,20,", rows[2], StringComparison.Ordinal);
        var gaps = await silo.Http.GetFromJsonAsync<JsonElement>("/api/v1/exports/standards/bnls/gaps", Cancel);
        var gap = Assert.Single(gaps.GetProperty("gaps").EnumerateArray());
        Assert.Equal("car-park/P-3 id,insee,gratuit,Xlong,Ylat num_siret", $"{gap.GetProperty("asset").GetString()} {string.Join(',', Strings(gap, "missing"))} {string.Join(',', Strings(gap, "wrong"))}");

        Assert.Equal("L-1,,4.36,48.95,,SHP,61,3000,7400,0.5,96,,2024-07-01", Lines(await Text(silo, "exports/standards/ecl-ext"))[1]);

        var cabinet = await Text(silo, "exports/assets?kind=cabinet");
        Assert.Contains("connectedPower [W]", cabinet, StringComparison.Ordinal);
        Assert.DoesNotContain("doorOpen", cabinet, StringComparison.Ordinal);
        Assert.DoesNotContain("30001234567890", cabinet, StringComparison.Ordinal);
        Assert.DoesNotContain("a81758fffe04b1c1", await Text(silo, "exports/assets?kind=luminaire"), StringComparison.Ordinal);
        foreach (var kind in new[] { "camera", "gateway", "service", "water-meter", "network-tenant" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await silo.Http.GetAsync($"/api/v1/exports/assets?kind={kind}", Cancel)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await silo.Http.GetAsync("/api/v1/exports/series?asset=cabinet/A-1&property=doorOpen", Cancel)).StatusCode);
        await TheDemonstrationHasNoGap(silo);
    }

    /// <summary>Its car parks beside those three: fourteen rows more, and no gap more.</summary>
    private static async Task TheDemonstrationHasNoGap(RunningSilo silo)
    {
        var parks = DemonstrationTerritory.Make(new()).Assets.Where(asset => asset.Id.Kind == "car-park").ToArray();
        foreach (var park in parks)
        {
            await Describe(silo, park.Id.ToString(), park.Description);
        }

        JsonElement gaps = default;
        await Until(async () => (gaps = await silo.Http.GetFromJsonAsync<JsonElement>("/api/v1/exports/standards/bnls/gaps", Cancel)).GetProperty("assets").GetInt32() == 3 + parks.Length);
        Assert.Equal("car-park/P-3", Assert.Single(gaps.GetProperty("gaps").EnumerateArray()).GetProperty("asset").GetString());

        var rows = Lines(await Text(silo, "exports/standards/bnls"));
        AgainstSchema(rows);
        Assert.Equal(14, rows.Count(row => Regex.IsMatch(row, "^51\\d{3}-P-9\\d{2},", RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    private static void AgainstSchema(string[] rows)
    {
        // The rest of the test holds without it; the schema is nobody's to copy.
        if (Schema() is not { } schema)
        {
            TestContext.Current.SendDiagnosticMessage("../shared/data has no schema-stationnement-fr: the table is not held against it.");
            return;
        }

        var fields = JsonDocument.Parse(File.ReadAllText(schema)).RootElement.GetProperty("fields").EnumerateArray().ToArray();
        Assert.Equal(string.Join(',', fields.Select(field => field.GetProperty("name").GetString())), rows[0]);
        foreach (var row in rows.Skip(1))
        {
            var cells = Cells(row);
            Assert.Equal(fields.Length, cells.Length);
            Assert.All(fields.Zip(cells), pair => Assert.True(Fits(pair.First, pair.Second), $"{pair.First.GetProperty("name").GetString()}: '{pair.Second}'"));
        }
    }

    private static string? Schema([CallerFilePath] string file = "") => new[] { "shared", "../shared" }
        .Select(up => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../..", up, "data/schema-stationnement-fr/schema.json"))).FirstOrDefault(File.Exists);

    private static bool Fits(JsonElement field, string cell)
    {
        var rules = field.GetProperty("constraints");
        return cell.Length == 0
            ? !rules.GetProperty("required").GetBoolean()
            : (!rules.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(cell, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
                && (!rules.TryGetProperty("enum", out var words) || words.EnumerateArray().Any(word => word.GetString() == cell))
                && field.GetProperty("type").GetString() switch
                {
                    "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
                    "number" => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
                    "boolean" => cell is "true" or "false",
                    _ => true,
                };
    }

    private static string[] Cells(string row) => [.. Regex.Matches(row, "(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)];

    private static string[] Lines(string text) => text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string?> Strings(JsonElement json, string name) => json.GetProperty(name).EnumerateArray().Select(item => item.GetString());

    private static async Task<string> Text(RunningSilo silo, string path)
    {
        using var answer = await silo.Http.GetAsync($"/api/v1/{path}", Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }

    private static async Task Describe(RunningSilo silo, string id, Description description)
    {
        var outcome = await silo.Grains.Asset(AssetId.Parse(id)).Describe(description, new("test"));
        Assert.False(outcome.IsRefused, outcome.Sentence);
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
