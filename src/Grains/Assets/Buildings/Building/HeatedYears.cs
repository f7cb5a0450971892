using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Buildings;

/// <summary>
/// A building through virtual years: the law of <see cref="HeatedDays"/>, hour after hour, from a midnight five days before it begins. Its heat is what its set point, its people, its walls and the
/// weather ask for, not what its simulated gas meter counts by degree days.
/// </summary>
internal sealed class HeatedYears : SimulatedCourse
{
    /// <summary>Where each flow stands among those it sums up.</summary>
    public const int Electricity = 0;

    public const int Gas = 1;
    public const int Bought = 2;
    public const int Heat = 3;
    public const int Comfortable = 4;
    public const int Occupied = 5;

    private const int Flows = 6;
    private const double TooWarm = 28;
    private const double SomebodyIn = 0.05;
    private static readonly DateOnly Sunday = new(2026, 6, 7);

    private readonly (double Presence, double Gains, double SetPoint, ThermalResponse Response)[] _week = new (double, double, double, ThermalResponse)[168];
    private readonly double[] _spent = new double[Flows];
    private readonly WeatherHours _weather;
    private readonly Place _place;
    private HeatedDays _days;
    private BuildingSupply _supply;
    private SimulatedAsset _asset;
    private ThermalResponse _stuffy;
    private double _mass = double.NaN;
    private long _hour = long.MinValue;

    public HeatedYears(SimulatedAsset asset)
    {
        (_asset, _weather, _place) = (asset, asset.Climate.Hours, asset.Description.Place ?? new(4.36, 48.96));
        (_days, _supply) = (new(asset), new(asset));
        Plan();
    }

    public override void Pass(SimulatedAsset asset, Instant from, Instant to, Span<double> flows)
    {
        Begin(from);
        Become(asset);
        var (first, last) = (WeatherHours.HourOf(from), WeatherHours.HourOf(new(to.Microseconds - 1)));
        for (var hour = first; hour <= last; hour++)
        {
            if (hour > _hour)
            {
                Spend(hour);
            }

            var share = (Math.Min(to.Microseconds, (hour + 1) * 3_600_000_000) - Math.Max(from.Microseconds, hour * 3_600_000_000)) / 3.6e9;
            for (var i = 0; i < Flows; i++)
            {
                flows[i] += _spent[i] * share;
            }
        }

        flows[Electricity] += _supply.Electricity.At(to) - _supply.Electricity.At(from);
    }

    /// <summary>Rolled in as it is left to itself.</summary>
    private void Begin(Instant from)
    {
        if (_hour > long.MinValue)
        {
            return;
        }

        var first = ((WeatherHours.HourOf(from) / 24) - HeatedDays.RolledIn) * 24;
        _mass = Math.Max(_days.SetPointAt(WeatherHours.Middle(first), 0), _weather.Temperature(first) + 3);
        for (var hour = first; hour < WeatherHours.HourOf(from); hour++)
        {
            Spend(hour);
        }
    }

    private void Become(SimulatedAsset asset)
    {
        if (ReferenceEquals(_asset.Description, asset.Description) && ReferenceEquals(_asset.Commanded, asset.Commanded))
        {
            return;
        }

        (_asset, _days, _supply) = (asset, new(asset), new(asset));
        Plan();
    }

    /// <summary>Its week: who is in, what is aimed at, how often its air is changed.</summary>
    private void Plan()
    {
        var responses = new Dictionary<double, ThermalResponse>();
        for (var hour = 0; hour < _week.Length; hour++)
        {
            var presence = _days.PresenceAt(LegalTime.At(Sunday.AddDays(hour / 24), new(hour % 24, 30)));
            var changes = HeatedDays.ChangesOf(presence);
            if (!responses.TryGetValue(changes, out var response))
            {
                responses[changes] = response = ThermalResponse.Of(_days.ZoneOf(changes));
            }

            _week[hour] = (presence, _days.GainsOf(presence), _days.SetPointOf(presence), response);
        }

        _stuffy = ThermalResponse.Of(_days.ZoneOf(HeatedDays.StuffyChanges));
    }

    private void Spend(long hour)
    {
        var at = hour & (WeatherHours.Length - 1);
        var (presence, gains, setPoint, response) = _week[WeatherHours.WeekOf(hour)[at]];
        var (outdoor, sun) = (_weather.TableOf(hour)[at], _days.SunOf(_weather.SunOf(hour, _place)[at]));
        var fault = _asset.Faults > 0 ? _days.FaultAt(WeatherHours.Middle(hour)) : null;
        response = fault == Building.Stuffy ? _stuffy : response;
        setPoint += fault == Building.Hot ? HeatedDays.Overheating : 0;
        var isSeason = _weather.Temperature(hour - 12) + outdoor < 2 * _days.Limit || _days.IsPool;
        var heat = isSeason && fault != Building.Boiler ? Math.Clamp(response.Need(setPoint, _mass, outdoor, gains, sun), 0, _days.MostHeat) : 0;
        var air = response.AirAt(_mass, outdoor, gains, sun, heat);
        (_mass, _hour) = (response.MassAfter(_mass, outdoor, gains, sun, heat), hour);
        _supply.Buy(heat / 1000, _spent);
        _spent[Heat] = heat / 1000;
        _spent[Occupied] = presence > SomebodyIn ? 1 : 0;
        _spent[Comfortable] = presence > SomebodyIn && IsComfort(air, heat) ? 1 : 0;
    }

    /// <summary>Warm enough; and not too warm, which is a degree above what is right while it is heated, and 28 °C when it is not.</summary>
    private bool IsComfort(double air, double heat) =>
        air >= _days.Comfort - CodeOfEnergy.Margin && (air <= _days.Comfort + CodeOfEnergy.Margin || (heat <= 0 && air <= Math.Max(TooWarm, _days.Comfort + CodeOfEnergy.Margin)));
}
