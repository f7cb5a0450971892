using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>What can be commanded of a cabinet: its contactor, unless its door is open, as somebody may have their hands in it (NF C 18-510).</summary>
public sealed partial class Cabinet
{
    private static readonly Inhibition OpenDoor = new(
        "door-open", "The cabinet’s door is open: somebody may be working in it.", "Wait until it is closed, or have the person on site switch it by hand.");

    public override IReadOnlyList<ControlDefinition> Controls { get; } =
        [new(Contactor) { Moves = [Power, EnergyIndex, Supply], Default = OwnContactor, Inhibited = sight => sight.Of(Door).Current == true ? OpenDoor : null }];

    /// <summary>Closed between dusk and dawn by its own clock.</summary>
    private static Value OwnContactor(Sight sight) =>
        sight.Place is { } place && Night.Around(sight.Now, place) is { } night ? Value.Of(night.Holds(sight.Now)) : Value.None;
}
