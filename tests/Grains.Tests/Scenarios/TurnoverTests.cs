using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>Lamps that become others on the way.</summary>
public sealed class TurnoverTests
{
    private static readonly Instant April = LegalTime.At(new(2025, 4, 1), TimeOnly.MinValue);

    [Fact]
    public void From_that_day_on_and_not_before()
    {
        var stage = Town.Stage(Town.Lamps(12), 365, DimmingTexts.Late);
        var refit = stage with { Turnovers = [new(April, Halved)] };
        var (before, after) = (Town.Run(stage), Town.Run(refit));
        var cells = new Engine(stage).Cells;
        for (var cell = 0; cell < cells.Keys.Count; cell++)
        {
            for (var month = 0; month < 12; month++)
            {
                var share = (double)after[cell, month, 0] / before[cell, month, 0];
                Assert.InRange(share, month < 3 ? 1 : 0.49, month < 3 ? 1 : 0.55);
            }
        }
    }

    [Fact]
    public void Before_the_beginning_it_has_happened_and_after_the_end_it_never_does()
    {
        var stage = Town.Stage(Town.Lamps(8), 30);
        Assert.Equal(
            Town.Run(stage with { Assets = [.. stage.Assets.Select(a => a with { Description = Halved(a)! })] }).Hash(), Town.Run(stage with { Turnovers = [new(stage.From - TimeSpan.FromDays(9), Halved)] }).Hash());
        Assert.Equal(Town.Run(stage).Hash(), Town.Run(stage with { Turnovers = [new(stage.To, Halved)] }).Hash());
    }

    private static Inventory.Description? Halved(ScenarioAsset asset) =>
        asset.Description with { Attributes = new Dictionary<string, Value>(asset.Description.Attributes!) { ["maxPower"] = Value.Of(asset.Description.Attributes!["maxPower"].Number / 2) } };
}
