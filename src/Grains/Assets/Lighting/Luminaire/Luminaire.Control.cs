using Beffroi.Control;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Lighting;

/// <summary>What can be commanded of a lamp: its level, when it stands alone. The others do what their cabinet and their own programme make them do.</summary>
public sealed partial class Luminaire
{
    private static readonly Reach ByCabinet = Reach.Predicted("It is switched with its cabinet, and nothing can be sent to the lamp itself.");

    private static readonly Reach ByItself = Reach.Predicted("Its driver follows its own programme, and nothing can be sent to it.");

    public override IReadOnlyList<ControlDefinition> Controls { get; } =
        [new(Level) { Moves = [Power, EnergyIndex, Lit], Tolerance = 3, Default = OwnLevel, Reached = Reached }];

    public override double? PowerAt(Sight sight, Property control, double? value) =>
        control == Level && (value ?? sight.Of(Level).Current?.Number) is { } level ? ExpectedPower(sight, level / 100)?.Number : null;

    public override Property? Scheduled => Level;

    public override Living? Living { get; } = new LuminaireLiving();

    private static Reach? Reached(Sight sight) => sight.Choice<ControlMode>(Mode) switch
    {
        ControlMode.Cabinet => ByCabinet,
        ControlMode.Autonomous => ByItself,
        _ => null,
    };

    /// <summary>What its programme asks for now; none when who passes decides, or when its place or the night is not known.</summary>
    private static Value OwnLevel(Sight sight)
    {
        var programme = sight.Choice<DimmingProgramme>(Programme) ?? DimmingProgramme.Full;
        return programme == DimmingProgramme.Presence || sight.Place is not { } place || Night.Around(sight.Now, place) is not { } night
            ? Value.None
            : Value.Of(Math.Round(Programmes.Level(programme, night, sight.Now) * 100));
    }
}
