using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Assets.Waste;

/// <summary>Waste.</summary>
public sealed class WasteDepartment() : Department(Id, order: 90)
{
    public const string Id = "waste";

    public override IReadOnlyList<Indicator> Indicators { get; } =
    [
        new("to-collect", "", Better.Neither, Now.Count<Container>(Container.Collection, "now")) { IsHead = true },
        new("fill", Percent.Symbol, Better.Neither, Over.Mean<Container>(Container.FillLevel)) { IsDrawn = true, Decimals = 1 },
        new("overflow", Percent.Symbol, Better.Down, Over.Share<Container>(Container.FillLevel, Held.AtLeast(95))) { IsDrawn = true, Decimals = 1, Target = 1 },
        new("emptyings", "", Better.Neither, Over.Increase<Container>(Container.Emptyings)) { IsDrawn = true },
        new("kept-too-long", "", Better.Down, Now.Standing<Container>("kept-too-long")) { Target = 0 },
        new("battery", Percent.Symbol, Better.Up, Over.Last<Container>(Container.Battery)) { Target = 50 },
    ];

    public override IReadOnlyList<Section> Sections { get; } =
    [
        new RouteSection("rounds", "container"),
        new RegisterSection(
            "containers-now", "container", Container.Stream.Name, Container.FillLevel.Name, Container.Collection.Name, Container.CollectIn.Name, Container.FullIn.Name, Container.OverflowIn.Name,
            Container.Emptyings.Name),
        new StatesSection("collection", "container", Container.Collection),
        new RankingSection("fullest", "container", Better.Down, Over.Last<Container>(Container.FillLevel), Percent.Symbol, Over.Last<Container>(Container.FullIn), Day.Symbol) { Decimals = 0 },
        new HoursSection("hours", Over.Mean<Container>(Container.FillLevel), Percent.Symbol) { UsualOf = "fill" },
    ];
}
