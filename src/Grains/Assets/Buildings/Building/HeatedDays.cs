using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Buildings;

/// <summary>
/// A simulated building hour by hour: its zone, its people, its air and its heating, rolled in from a midnight five days ago. Whoever asks for a moment, and in whatever
/// order, rolls in from the same midnight and gets the same.
/// </summary>
internal sealed class HeatedDays
{
    /// <summary>How many days it is rolled in before a day it is asked for.</summary>
    public const int RolledIn = 5;

    /// <summary>How often an hour its air is changed when its ventilation has failed.</summary>
    public const double StuffyChanges = 0.2;

    /// <summary>By how much it is warmer than it should when its regulation has failed, K.</summary>
    public const double Overheating = 4;

    /// <summary>When meters of simulated buildings began to count.</summary>
    public static readonly DateOnly FirstDay = new(2024, 1, 1);

    private const double PoolSetPoint = 27;
    private const double UsualRise = 3.2;
    private const double Height = 2.8;
    private const double Season = 15;
    private const double LeastWhileOpen = 0.5;

    // One building is asked for again and again, report after report: as it is left to itself, and as it is commanded.
    [ThreadStatic]
    private static HeatedDays? _left;

    [ThreadStatic]
    private static HeatedDays? _commanded;

    private readonly SimulatedAsset _asset;
    private readonly OpeningHours? _hours;
    private readonly BuildingUse _use;
    private readonly Activity _activity;
    private readonly double _area;
    private readonly double _old;
    private readonly double _equipment;
    private readonly Place _place;
    private readonly double? _ordered;
    private readonly double? _told;
    private readonly double _capacity;
    private readonly double _aperture;
    private readonly double _empty;
    private readonly double _full;
    private (Instant Midnight, HeatedHour[] Hours)? _rolled;
    private (DateOnly Day, double Degrees) _cold = (FirstDay, 0);

    public HeatedDays(SimulatedAsset asset)
    {
        (_asset, _area) = (asset, Building.Area.NumberIn(asset.Description) ?? Building.UsualArea);
        _use = Building.Use.ChoiceIn<BuildingUse>(asset.Description) ?? BuildingUse.Other;
        _activity = Building.ActivityOf(_use);
        _old = Math.Clamp((2020 - (Building.BuiltYear.NumberIn(asset.Description) ?? 1970)) / 100, 0, 1);
        _equipment = asset.Dice.Between("equipment", 6, 12);
        _place = asset.Description.Place ?? new(4.36, 48.96);
        _ordered = asset.CommandedOf(Building.HeatingSetPoint)?.Number;
        _hours = OpeningHours.Read(Building.Hours.TextIn(asset.Description));
        _told = Building.HeatTransfer.NumberIn(asset.Description);
        _capacity = 1e3 * _area * (Building.HeatCapacity.NumberIn(asset.Description) ?? 165);
        _aperture = _area * (Building.SolarAperture.NumberIn(asset.Description) ?? 0.035);
        Limit = Building.HeatingLimit.NumberIn(asset.Description) ?? Season;
        _empty = Building.EmptySetPoint.NumberIn(asset.Description) ?? (IsPool ? PoolSetPoint : CodeOfEnergy.EmptyForADay);
        _full = Building.OccupiedSetPoint.NumberIn(asset.Description) ?? (IsPool ? PoolSetPoint : CodeOfEnergy.EmptyForADay + UsualRise);
    }

    /// <summary>Of that building as it is described, commanded and in its weather: what was worked out of it last is kept.</summary>
    public static HeatedDays Of(SimulatedAsset asset)
    {
        ref var kept = ref asset.Commanded is null ? ref _left : ref _commanded;
        return kept is { } known && known._asset == asset ? known : kept = new(asset);
    }

    /// <summary>The mean outdoors, now and half a day before, above which heating stands still, °C.</summary>
    public double Limit { get; }

    public bool IsPool => _use == BuildingUse.Pool;

    /// <summary>What its people call comfort, °C.</summary>
    public double Comfort => IsPool ? PoolSetPoint : CodeOfEnergy.Occupied;

    /// <summary>What its heating can, W.</summary>
    public double MostHeat => 110 * _area;

    public double Area => _area;

    /// <summary>Where heating begins outdoors, °C: what people and sun give makes up for the rest.</summary>
    public const double Break = 15.5;

    /// <summary>W/m² of floor that people and machines give at work.</summary>
    public double EquipmentOf(double presence) => 1.6 + (_equipment * presence);

    /// <summary>What it takes of heat for each degree under the break, W.</summary>
    public double MeanTransfer => ZoneOf(0.3).Transfer;

    /// <summary>What people aim at: 19 °C while they are in, 16 at night; 27 by a pool.</summary>
    public double SetPointAt(Instant at, double presence)
    {
        return SetPointOf(presence) + (FaultAt(at) == Building.Hot ? Overheating : 0);
    }

    /// <summary>What it aims at when nothing is amiss.</summary>
    public double SetPointOf(double presence) => _ordered ?? (_empty + ((_full - _empty) * Math.Min(1, presence * 3)));

    public string? FaultAt(Instant at) => Building.FaultOf(_asset, at);

    /// <summary>Within its hours where they are told, else as people use such buildings.</summary>
    public double PresenceAt(Instant at) => _hours is null ? _activity.At(at) : _hours.IsOpen(at) ? Math.Max(LeastWhileOpen, _activity.At(at)) : 0;

    /// <summary>How often an hour its air is changed.</summary>
    public static double ChangesOf(double presence) => 0.25 + (1.1 * Math.Min(1, presence * 2));

    /// <summary>What people and machines give, W.</summary>
    public double GainsOf(double presence) => _area * (EquipmentOf(presence) + (4 * presence));

    /// <summary>W through its windows, of the sun on a level square metre.</summary>
    public double SunOf(double sunshine) => _aperture * sunshine;

    /// <summary>What its walls and air do when that is changed so often an hour. What was fitted to its meters holds for its air as it usually is.</summary>
    public ThermalZone ZoneOf(double changes) => _told is { } told
        ? new(_area, _capacity, 2.5, 0.5 * told * _area, 0.2 * told * _area, 0.3 * told * _area)
        : new(_area, _capacity, 2.5, _area * (0.35 + (0.75 * _old)), _area * (0.2 + (0.2 * _old)), ThermalZone.AirTransferOf(Height * _area, changes));

    /// <summary>It at that moment, between the two hours around it, and the share of the day's heat that it has had by then.</summary>
    public HeatedHour At(Instant at)
    {
        var midnight = new Instant(at.Microseconds - (at.Microseconds % Instants(TimeSpan.FromDays(1))));
        var rolled = RolledTo(midnight);
        var (hours, whole, soFar) = ((at - midnight).TotalHours, 0.0, 0.0);
        for (var hour = 0; hour < 24; hour++)
        {
            whole += rolled[(RolledIn * 24) + hour].Heat;
            soFar += rolled[(RolledIn * 24) + hour].Heat * Math.Clamp(hours - hour, 0, 1);
        }

        var last = (RolledIn * 24) + (int)Math.Floor(hours);
        var (before, now, part) = (rolled[last - 1], rolled[last], hours - Math.Floor(hours));
        return now with { Air = before.Air + ((now.Air - before.Air) * part), Co2 = before.Co2 + ((now.Co2 - before.Co2) * part), DayShare = whole > 0 ? soFar / whole : (at - midnight).TotalDays };
    }

    /// <summary>Days and degrees under the break of all days before that one, since it was first metered.</summary>
    public double ColdBefore(DateOnly day)
    {
        var (from, cold) = _cold.Day <= day ? _cold : (FirstDay, 0);
        for (; from < day; from = from.AddDays(1))
        {
            cold += Math.Max(0, Break - _asset.Climate.Mean(from));
        }

        return (_cold = (day, cold)).Degrees;
    }

    /// <summary>The hours of that day and of those before it from which it is rolled in.</summary>
    private HeatedHour[] RolledTo(Instant midnight)
    {
        if (_rolled is { } kept && kept.Midnight == midnight)
        {
            return kept.Hours;
        }

        var begin = midnight - TimeSpan.FromDays(RolledIn);
        var (mass, co2, hours) = (Math.Max(SetPointAt(begin, 0), _asset.Climate.Temperature(begin) + 3), Airing.Outdoors, new HeatedHour[(RolledIn + 1) * 24]);
        for (var hour = 0; hour < hours.Length; hour++)
        {
            hours[hour] = Hour(begin + TimeSpan.FromHours(hour + 0.5), ref mass, ref co2);
        }

        _rolled = (midnight, hours);
        return hours;
    }

    private HeatedHour Hour(Instant at, ref double mass, ref double co2)
    {
        var (presence, outdoor, fault) = (PresenceAt(at), _asset.Climate.Temperature(at), FaultAt(at));
        var changes = fault == Building.Stuffy ? StuffyChanges : ChangesOf(presence);
        var (zone, gains) = (ZoneOf(changes), GainsOf(presence));
        var sun = SunOf(_asset.Climate.Sunshine(at, _place));
        var season = _asset.Climate.Temperature(at - TimeSpan.FromHours(12)) + outdoor < 2 * Limit || IsPool;
        var wanted = SetPointAt(at, presence);
        var heat = season && fault != Building.Boiler ? Math.Clamp(zone.Need(wanted, mass, outdoor, outdoor, gains, sun).Number, 0, MostHeat) : 0;
        var step = zone.Step(mass, outdoor, outdoor, gains, sun, heat);
        mass = step.Mass;
        var (flow, volume) = (changes * Height * _area, Height * _area);
        co2 = Airing.After(1, co2, presence * _area * CrowdOf(_use), flow, volume);
        return new(step.Air, co2, heat, Math.Min(wanted, 30), 100 * Math.Min(1, changes / 1.35));
    }

    /// <summary>Litres of carbon dioxide that its people breathe out, an hour and m² when it is full.</summary>
    private static double CrowdOf(BuildingUse use) => use switch
    {
        BuildingUse.School or BuildingUse.Nursery => 0.17 * Airing.LitresAChild,
        BuildingUse.Culture => 0.11 * Airing.LitresAnAdult,
        BuildingUse.Pool => 0.04 * Airing.LitresAnAdult,
        _ => 0.07 * Airing.LitresAnAdult,
    };

    private static long Instants(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMicrosecond;
}
