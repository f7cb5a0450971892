using Beffroi.Twin;
using Xunit;

namespace Beffroi.Geography;

public sealed class TerritoryDraftTests
{
    private static readonly Area Chalons = new() { Key = "chalons", Level = AreaLevel.Authority, Name = "Châlons-en-Champagne" };
    private static readonly Area Centre = new() { Key = "centre", Level = AreaLevel.District, Name = "Centre", Authority = "chalons" };

    [Fact]
    public void An_authority_and_then_its_district_are_taken_and_the_same_again_changes_nothing()
    {
        var draft = new TerritoryDraft([]);
        Assert.Equal([Outcome.Taken, Outcome.Taken, Outcome.Unchanged], new[] { Chalons, Centre, Centre }.Select(draft.Put));
        Assert.Equal([Chalons, Centre], draft.Changed);
        Assert.Empty(Later([Chalons, Centre], Centre).Changed);
    }

    [Fact]
    public void An_area_that_becomes_different_is_a_change() =>
        Assert.Equal("Centre-ville", Assert.Single(Later([Chalons, Centre], Centre with { Name = "Centre-ville" }).Changed).Name);

    [Fact]
    public void A_district_and_an_authority_may_share_a_key() =>
        Assert.Equal(Outcome.Taken, new TerritoryDraft([Chalons]).Put(Centre with { Key = "chalons" }));

    [Theory]
    [InlineData("area-key", "", "Nord", "chalons", null)]
    [InlineData("area-key", "Nord", "Nord", "chalons", null)]
    [InlineData("area-key", "~nord", "Nord", "chalons", null)]
    [InlineData("area-key", "nord/sud", "Nord", "chalons", null)]
    [InlineData("area-name", "nord", " ", "chalons", null)]
    [InlineData("area-authority-missing", "nord", "Nord", null, null)]
    [InlineData("area-authority-unknown", "nord", "Nord", "reims", null)]
    [InlineData("area-outline", "nord", "Nord", "chalons", "POLYGON ((4 48, 5 48")]
    [InlineData("area-outline", "nord", "Nord", "chalons", "nonsense")]
    [InlineData("area-outline", "nord", "Nord", "chalons", "POINT (4 48)")]
    [InlineData("area-outline", "nord", "Nord", "chalons", "POLYGON EMPTY")]
    [InlineData("area-outline", "nord", "Nord", "chalons", "POLYGON ((800000 6870000, 800010 6870000, 800010 6870010, 800000 6870000))")]
    [InlineData("area-outline", "nord", "Nord", "chalons", "POLYGON ((4 48, 5 49, 5 48, 4 49, 4 48))")]
    public void What_is_wrong_is_refused_with_a_code_and_advice(string code, string key, string name, string? authority, string? outline)
    {
        var draft = new TerritoryDraft([Chalons]);
        var outcome = draft.Put(new() { Key = key, Level = AreaLevel.District, Name = name, Authority = authority, Outline = outline });
        Assert.Equal(code, outcome.Code);
        Assert.True(outcome.IsRefused);
        Assert.NotEmpty(outcome.Advice!);
        Assert.Empty(draft.Changed);
    }

    [Fact]
    public void An_authority_belongs_to_no_other() =>
        Assert.Equal("area-authority-unexpected", new TerritoryDraft([Chalons]).Put(Chalons with { Key = "reims", Authority = "chalons" }).Code);

    [Theory]
    [InlineData("POLYGON ((4 48, 5 48, 5 49, 4 48))")]
    [InlineData("MULTIPOLYGON (((4 48, 5 48, 5 49, 4 48)), ((6 48, 7 48, 7 49, 6 48)))")]
    public void Polygons_in_degrees_are_outlines(string outline) =>
        Assert.Equal(Outcome.Taken, new TerritoryDraft([Chalons]).Put(Centre with { Outline = outline }));

    private static TerritoryDraft Later(Area[] before, Area put)
    {
        var draft = new TerritoryDraft(before);
        draft.Put(put);
        return draft;
    }
}
