using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>What follows from the light that arrives and from what a reflectometer saw: how much is lost against what was planned, and where to dig.</summary>
public sealed partial class FibreLink
{
    private const double UsualWavelength = 1310;
    private const double UsualConnectors = 2;

    public override IEnumerable<Derived> Derive(Sight sight)
    {
        var glass = sight.Number(GlassLength) ?? sight.Number(Length);
        if (glass is { } metres)
        {
            yield return PlannedAttenuation.As(
                Math.Min(200, FibreBudget.Planned(metres, sight.Number(Wavelength) ?? UsualWavelength, sight.Number(Splices) ?? 0, sight.Number(Connectors) ?? UsualConnectors).Number), Quality.Estimated);
        }

        if (sight.Of(ReceivedPower).Current is { } light)
        {
            if (sight.Of(Attenuation).Quality != Quality.Measured && sight.Number(LaunchPower) is { } launched)
            {
                yield return Attenuation.As(Math.Clamp(launched - light.Number, 0, 70), Quality.Estimated);
            }

            if (sight.Number(Sensitivity) is { } least)
            {
                yield return Margin.As(light.Number - least, Quality.Estimated);
            }
        }

        if (sight.Of(EventDistance).Current is { } distance && glass is { } whole && sight.Number(Length) is { } trench)
        {
            yield return FaultAt.As(FibreBudget.AlongTrench(distance.Number, whole, trench).Number, Quality.Estimated);
        }
    }
}
