using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Buildings;

/// <summary>
/// A building of five resistances and one capacity whose figures were fitted to its meters, hour after hour in their order. Heating runs in the hours in which the meter says that
/// it does, up to the power that the meter has shown, and stands still while the last days are warmer than a limit: the season, as it is run and not as it is written.
/// Figures may stand in for one another (a warmer set point for a draughtier wall): what they tell is to be trusted, and only as far as its quality on hours kept aside; each alone is not.
/// </summary>
public sealed class CalibratedBuilding
{
    /// <summary>Of what is bought, what becomes heat.</summary>
    public const double Efficiency = 0.9;

    private const double JoulesAKilojoule = 1000;
    private const double MassFactor = 2.5;
    private const double FirstMass = 17;
    private const double SeasonHours = 48;
    private const double RunsFrom = 0.15;
    private const double HighestShare = 0.999;

    private readonly double _area;
    private readonly bool[] _runs;
    private readonly double _power;

    private CalibratedBuilding(double area, bool[] runs, double power, BuildingFigures figures) => (_area, _runs, _power, Figures) = (area, runs, power, figures);

    public BuildingFigures Figures { get; }

    /// <summary>Its walls, windows and air: half, a fifth and three tenths of what it loses.</summary>
    public ThermalZone Zone =>
        new(_area, Figures.Capacity * JoulesAKilojoule * _area, MassFactor, 0.5 * Figures.Transfer * _area, 0.2 * Figures.Transfer * _area, 0.3 * Figures.Transfer * _area);

    /// <summary>Fits a building of that floor on the days that are not kept aside; hours must follow one another without a gap.</summary>
    /// <param name="area">Heated floor, m².</param>
    public static CalibratedBuilding Fit(double area, IReadOnlyList<MeteredHour> hours, Func<DateOnly, bool> keptAside)
    {
        var open = hours.Where(h => !keptAside(DateOnly.FromDateTime(h.At))).ToArray();
        var (runs, power) = (RunningHours(open), open.Select(h => h.Heat).Order().ElementAt((int)(HighestShare * (open.Length - 1))));
        var measured = ByDay(hours, [.. hours.Select(h => h.Heat)]);
        CalibratedBuilding With(double[] figures) => new(area, runs, power, BuildingFigures.Of(figures));
        return With(CompassSearch.Least(BuildingFigures.Plausible, BuildingFigures.Bounds, figures => Squares(measured, ByDay(hours, With(figures).Heat(hours)), keptAside)));
    }

    /// <summary>What it would buy in each of those hours, kWh.</summary>
    public double[] Heat(IReadOnlyList<MeteredHour> hours)
    {
        var (zone, mass, mean) = (Zone, FirstMass, hours[0].Outdoor);
        var bought = new double[hours.Count];
        for (var i = 0; i < hours.Count; i++)
        {
            var hour = hours[i];
            mean += (hour.Outdoor - mean) / SeasonHours;
            var (gains, sun) = (Figures.Gains * hour.Electricity * 1000, Figures.Aperture * _area * hour.Sun);
            var heat = _runs[hour.Place] && mean < Figures.Limit ? Math.Clamp(zone.Need(Figures.SetPoint, mass, hour.Outdoor, hour.Outdoor, gains, sun).Number, 0, _power * 1000 * Efficiency) : 0;
            mass = zone.Step(mass, hour.Outdoor, hour.Outdoor, gains, sun, heat).Mass;
            bought[i] = (heat / 1000 / Efficiency) + (mean < Figures.Limit ? Figures.Standing * _area : 0);
        }

        return bought;
    }

    /// <summary>How well it tells the heat of each day among those asked for.</summary>
    public FitQuality QualityOn(IReadOnlyList<MeteredHour> hours, Func<DateOnly, bool> wanted, Func<DateOnly, int> period)
    {
        var (measured, told) = (ByDay(hours, [.. hours.Select(h => h.Heat)]), ByDay(hours, Heat(hours)));
        return FitQuality.Of([.. measured.Keys.Where(wanted).GroupBy(period).Select(days => (days.Sum(d => measured[d]), days.Sum(d => told[d])))], figures: 0);
    }

    /// <summary>The hours of the week in which it is heated: those that on average take more than a share of the hour that takes most.</summary>
    private static bool[] RunningHours(IEnumerable<MeteredHour> hours)
    {
        var means = hours.GroupBy(h => h.Place).ToDictionary(g => g.Key, g => g.Average(h => h.Heat));
        var most = means.Values.Max();
        return [.. Enumerable.Range(0, 48).Select(place => means.GetValueOrDefault(place) > RunsFrom * most)];
    }

    private static Dictionary<DateOnly, double> ByDay(IReadOnlyList<MeteredHour> hours, double[] heat)
    {
        var days = new Dictionary<DateOnly, double>();
        for (var i = 0; i < heat.Length; i++)
        {
            var day = DateOnly.FromDateTime(hours[i].At);
            days[day] = days.GetValueOrDefault(day) + heat[i];
        }

        return days;
    }

    private static double Squares(Dictionary<DateOnly, double> measured, Dictionary<DateOnly, double> told, Func<DateOnly, bool> keptAside) =>
        measured.Where(day => !keptAside(day.Key)).Sum(day => (day.Value - told[day.Key]) * (day.Value - told[day.Key]));
}
