using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>
/// The ground of a simulated zone at a moment: the same balance as the twin keeps, day by day from the first of January 2024, when it was full. From April to October what it lacks is given half an
/// hour after midnight, unless a drought order forbids it then.
/// </summary>
/// <param name="Moisture">By volume.</param>
/// <param name="Given">From its emitters since then, mm; it only grows.</param>
/// <param name="IsWatered">Whether its own controller waters it now.</param>
/// <param name="Area">m².</param>
/// <param name="Rate">mm/h.</param>
internal readonly record struct WateredGround(double Moisture, double Given, bool IsWatered, double Area, double Rate)
{
    /// <summary>When every ground was full.</summary>
    public static readonly DateOnly First = new(2024, 1, 1);

    public static WateredGround At(SimulatedAsset asset, Instant at)
    {
        var (law, local) = (new GroundLaw(asset.Description), LegalTime.Of(at));
        var (depletion, given) = (0.0, 0.0);
        for (var day = First; ; day = day.AddDays(1))
        {
            var et0 = law.EvaporationOf(asset.Climate, day);
            var today = law.Tonight(asset.Climate, day, depletion, et0);
            if (day >= local.Date)
            {
                var hours = local.Hour - GroundLaw.Begins;
                var soFar = Math.Clamp(hours * law.Rate, 0, today);
                var lacks = Math.Clamp(depletion - (soFar * law.Efficiency) + (law.Store.Factor * et0 * local.Hour / 24), 0, law.Store.Total);
                return new(law.Soil.FieldCapacity - (lacks / 1000 / law.Depth), given + soFar, today > 0 && hours >= 0 && hours * law.Rate < today, law.Area, law.Rate);
            }

            depletion = law.Store.Next(depletion, asset.Climate.RainOf(day), today * law.Efficiency, et0).Depletion;
            given += today;
        }
    }
}
