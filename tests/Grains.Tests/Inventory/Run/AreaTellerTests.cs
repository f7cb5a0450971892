using Beffroi.Geography;
using Beffroi.Inventory.Files;
using Beffroi.Inventory.Mapping;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Inventory.Run;

/// <summary>The authority comes before its districts, and nothing that is there is lost.</summary>
public sealed class AreaTellerTests
{
    private const string West = "POLYGON ((4 48, 5 48, 5 49, 4 49, 4 48))";
    private const string East = "POLYGON ((5 48, 6 48, 6 49, 5 49, 5 48))";

    private readonly ImportLedger _ledger = new();
    private readonly List<Area> _put = [];

    [Fact]
    public async Task An_authority_may_be_made_of_its_districts()
    {
        await Teller().Tell([Row("west", West), Row("east", East)], Seed(unites: true), CancellationToken.None);

        Assert.Equal(["town", "west", "east"], _put.Select(area => area.Key));
        Assert.Equal(2, new NetTopologySuite.IO.WKTReader().Read(_put[0].Outline).Area);
        Assert.Equal(2, Report.Taken);
    }

    [Fact]
    public async Task An_outline_that_is_there_is_kept_when_the_file_has_none()
    {
        await Teller(Row("west", West).Area, new Area { Key = "town", Level = AreaLevel.Authority, Name = "Town", Outline = East })
            .Tell([Row("west", null)], Seed(unites: false), CancellationToken.None);

        Assert.Equal([East, West], _put.Select(area => area.Outline));
        Assert.Equal("outline", Assert.Single(Report.Gaps).What);
    }

    [Fact]
    public async Task Refused_areas_are_rejects_and_a_refused_authority_ends_the_import()
    {
        await Teller(refused: "west").Tell([Row("west", West), Row("east", East)], Seed(unites: false), CancellationToken.None);
        Assert.Equal((1, 1), (Report.Taken, Report.Rejected));

        var refusal = await Assert.ThrowsAsync<InventoryFileException>(() =>
            Teller(refused: "town").Tell([Row("west", West)], Seed(unites: false), CancellationToken.None));
        Assert.Equal("area-key", refusal.Refusal.Code);
    }

    private ImportReport Report => _ledger.Fill(new ImportReport { Id = "i", FileName = "f", State = ImportState.Running, Started = default });

    private AreaTeller Teller(params Area[] there) => new(Importing.Containing(there), Put(null), _ledger);

    private AreaTeller Teller(string refused) => new(Importing.Nowhere, Put(refused), _ledger);

    private Func<Area[], Task<Outcome[]>> Put(string? refused) => areas =>
    {
        _put.AddRange(areas);
        return Task.FromResult(areas.Select(area => area.Key == refused ? Outcome.Refused("area-key", "No.", "Other.") : Outcome.Taken).ToArray());
    };

    private static AuthoritySeed Seed(bool unites) => new("town", "Town", unites, default);

    private static MappedRow.OfArea Row(string key, string? outline) =>
        new(2, new Area { Key = key, Level = AreaLevel.District, Name = key, Authority = "town", Outline = outline });
}
