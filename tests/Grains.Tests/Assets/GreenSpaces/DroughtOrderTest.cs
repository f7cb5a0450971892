using Beffroi.Compliance.Assets;
using Xunit;

namespace Beffroi.Assets.GreenSpaces;

public sealed class DroughtOrderTest
{
    private const string Text = "AP 51-2026-118; 2026-07-01..2026-09-30; craie heightened; vesle alert; * alert turf,beds 10-18; * alert sports 20-8; * heightened turf,sports 0-24; craie heightened trees 8-20; * crisis * 0-24";

    private static readonly DroughtOrder Order = DroughtOrder.Read(Text)!;

    [Theory]
    [InlineData("vesle", PlantType.Turf, "2026-07-15T09:00:00Z", 10, 18)]
    [InlineData("vesle", PlantType.Turf, "2026-07-15T16:00:00Z", null, null)]
    [InlineData("vesle", PlantType.Shrubs, "2026-07-15T09:00:00Z", null, null)]
    [InlineData("vesle", PlantType.Sports, "2026-07-15T22:00:00Z", 20, 8)]
    [InlineData("vesle", PlantType.Sports, "2026-07-15T05:00:00Z", 20, 8)]
    [InlineData("vesle", PlantType.Sports, "2026-07-15T07:00:00Z", null, null)]
    [InlineData("craie", PlantType.Turf, "2026-07-15T01:00:00Z", 0, 24)]
    [InlineData("craie", PlantType.Trees, "2026-07-15T10:00:00Z", 8, 20)]
    [InlineData("vesle", PlantType.Trees, "2026-07-15T10:00:00Z", null, null)]
    [InlineData("elsewhere", PlantType.Turf, "2026-07-15T10:00:00Z", null, null)]
    [InlineData("craie", PlantType.Turf, "2026-06-30T21:59:00Z", null, null)]
    [InlineData("craie", PlantType.Turf, "2026-06-30T22:00:00Z", 0, 24)]
    [InlineData("craie", PlantType.Turf, "2026-09-30T21:00:00Z", 0, 24)]
    [InlineData("craie", PlantType.Turf, "2026-09-30T22:00:00Z", null, null)]
    public void It_forbids_by_zone_level_plants_hours_and_days(string zone, PlantType plant, string at, int? from, int? to)
    {
        var ban = Order.At(zone, plant, Seen.At(at));

        Assert.Equal((from, to), (ban?.From, ban?.To));
        Assert.True(ban is null || ban.Order == "AP 51-2026-118");
    }

    [Fact]
    public void One_level_for_all_speaks_of_who_knows_no_zone()
    {
        Assert.False(Order.Speaks(null));
        Assert.True(DroughtOrder.Read("AP 1; 2026-07-01..2026-07-02; * crisis; * crisis * 0-24")!.Speaks(null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("some words")]
    [InlineData("AP 1; 2026-07-01..2026-07-02")]
    [InlineData("AP 1; 2026-07-02..2026-07-01; craie alert")]
    [InlineData("AP 1; 2026-07-01..2026-07-32; craie alert")]
    [InlineData("AP 1; 2026-07-01..2026-07-02; craie red")]
    [InlineData("AP 1; 2026-07-01..2026-07-02; craie 2")]
    [InlineData("AP 1; 2026-07-01..2026-07-02; craie alert; craie crisis")]
    [InlineData("AP 1; 2026-07-01..2026-07-02; craie alert; * alert lawn 0-24")]
    [InlineData("AP 1; 2026-07-01..2026-07-02; craie alert; * alert turf 18-25")]
    [InlineData("AP 1; 2026-07-01..2026-07-02; craie alert; * alert turf 8-8")]
    [InlineData("AP 1; 2026-07-01..2026-07-02; craie alert; * alert turf")]
    public void What_is_no_order_is_not_taken_for_one(string text) => Assert.Null(DroughtOrder.Read(text));
}
