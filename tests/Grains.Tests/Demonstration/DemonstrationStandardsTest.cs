using System.Text.RegularExpressions;
using Beffroi.Exports;
using Beffroi.Inventory;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Demonstration;

/// <summary>The demonstration has what the tables of standards require of its assets, so that they are shown whole.</summary>
public sealed class DemonstrationStandardsTest
{
    private static readonly DemonstrationTerritory Territory = DemonstrationTerritory.Make(new());

    public static TheoryData<string> Tables => [.. Standards.Select(one => one.Table.Key)];

    private static IEnumerable<(AssetKind Kind, StandardTable Table)> Standards =>
        Catalogue.Of(typeof(AssetKind).Assembly).Kinds.SelectMany(kind => kind.Standards.Select(table => (kind, table)));

    [Theory, MemberData(nameof(Tables))]
    public void No_asset_lacks_what_a_standard_requires(string key)
    {
        var (kind, table) = Standards.Single(one => one.Table.Key == key);
        var assets = Of(kind.Key);

        Assert.NotEmpty(assets);
        Assert.All(assets, asset => Assert.Empty(table.Columns.Where(column => column.Required && column.Otherwise is null && Said(column, asset.Description) is null).Select(column => column.Name)));
        Assert.All(assets, asset => Assert.Empty(table.Columns.Where(column => column.Otherwise is null && !Fits(column, asset.Description)).Select(column => column.Name)));
    }

    [Fact]
    public void Lamps_have_all_that_their_standard_asks_of_the_inventory()
    {
        var columns = Standards.Single(one => one.Table.Key == "ecl-ext").Table.Columns.Where(column => column.From.StartsWith("attribute.", StringComparison.Ordinal)).ToArray();

        Assert.All(Of("luminaire"), lamp => Assert.Empty(columns.Where(column => Said(column, lamp.Description) is null).Select(column => column.Name)));
    }

    [Fact]
    public void Each_car_park_has_a_number_of_its_own_and_an_operator_that_is_nobody()
    {
        var parks = Of("car-park");

        Assert.Equal(parks.Length, parks.Select(park => Text(park, "nationalId")).Distinct().Count());
        Assert.All(parks, park =>
        {
            var siret = Text(park, "siret");
            Assert.Matches("^000000\\d{8}$", siret);
            Assert.Equal((0, 0), (Luhn(siret[..9]), Luhn(siret)));
            Assert.EndsWith(".example", new Uri(Text(park, "informationPage")).Host, StringComparison.Ordinal);
            Assert.Matches("^\\d+ .+, 51\\d{3}, .+$", park.Description.Address);
        });
    }

    private static DemonstrationAsset[] Of(string kind) => [.. Territory.Assets.Where(asset => asset.Id.Kind == kind)];

    private static string Text(DemonstrationAsset asset, string attribute) => asset.Description.Attributes![attribute].Text!;

    private static string? Said(StandardColumn column, Description description) => column.From switch
    {
        "key" => "key",
        "name" => description.Name,
        "longitude" or "latitude" => description.Place is null ? null : column.From,
        "address" => description.Address,
        _ when column.From.StartsWith("attribute.", StringComparison.Ordinal) => description.Attributes!.TryGetValue(column.From["attribute.".Length..], out var value) ? value.ToString() : null,
        _ => null,
    };

    private static bool Fits(StandardColumn column, Description description) =>
        column.Pattern is null || Said(column, description) is not { } said || Regex.IsMatch(column.First is { } first ? said[..Math.Min(first, said.Length)] : said, column.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static int Luhn(string digits) => digits.Reverse().Select((digit, i) => i % 2 == 0 ? digit - '0' : "0246813579"[digit - '0'] - '0').Sum() % 10;
}
