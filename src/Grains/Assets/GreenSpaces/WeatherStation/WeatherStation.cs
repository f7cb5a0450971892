using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>A weather station, or a weather service's point: what it is like outdoors for the buildings and the gardens that are linked to it, and what each day came to.</summary>
public sealed partial class WeatherStation : AssetKind
{
    private static TimeSpan Fresh => TimeSpan.FromHours(2);
    private static TimeSpan FreshDay => TimeSpan.FromHours(28);

    public static readonly Property<Celsius> Temperature = Property.Number<Celsius>("temperature", -40, 60, 1, Fresh);
    public static readonly Property<Percent> Humidity = Property.Number<Percent>("humidity", 0, 100, 0, Fresh);
    public static readonly Property<MetrePerSecond> Wind = Property.Number<MetrePerSecond>("wind", 0, 80, 1, Fresh);
    public static readonly Property<WattPerSquareMetre> Radiation = Property.Number<WattPerSquareMetre>("radiation", 0, 1600, 0, Fresh);
    public static readonly Property<Hectopascal> Pressure = Property.Number<Hectopascal>("pressure", 300, 1100, 1, Fresh);
    public static readonly Property<Millimetre> RainIndex = Property.Number<Millimetre>("rainIndex", 0, 1e7, 1, FreshDay, isIndex: true);

    /// <summary>Of the last 24 hours.</summary>
    public static readonly Property<Millimetre> Rain24 = Property.Number<Millimetre>("rain24", 0, 500, 1, Fresh);

    /// <summary>That a weather service expects in the next 24 hours.</summary>
    public static readonly Property<Millimetre> RainForecast = Property.Number<Millimetre>("rainForecast", 0, 500, 1, TimeSpan.FromHours(12));

    /// <summary>How likely it thinks that is.</summary>
    public static readonly Property<Percent> RainProbability = Property.Number<Percent>("rainProbability", 0, 100, 0, TimeSpan.FromHours(12));
    public static readonly Property<Percent> Battery = Property.Number<Percent>("battery", 0, 100, 0, TimeSpan.FromDays(3));

    public static readonly AttributeDefinition Model = new("model", ValueForm.Text);
    public static readonly AttributeDefinition Altitude = new("altitude", ValueForm.Number, Metre.Symbol, Required: true) { Minimum = -10, Maximum = 4000 };
    public static readonly AttributeDefinition WindHeight = new("windHeight", ValueForm.Number, Metre.Symbol) { Minimum = 0.5, Maximum = 100 };

    public override string Key => "weather-station";

    public override string Department => GreenSpacesDepartment.Id;

    public override string Symbol => "M10.6 2.4H13.4V8.6L20.4 6.2V11L13.4 13.4V19H17.4V21.6H6.6V19H10.6Z";

    public override Property Main => Temperature;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [Model, Altitude, WindHeight, AttributeDefinition.DevEui];

    public override IReadOnlyList<Tell> Tells { get; } =
    [
        new(Temperature, "weather", "outdoorTemperature") { Ages = true },
        new(DegreeDays, "weather", "degreeDays") { Ages = true },
        new(Temperature, "station", "outdoorTemperature") { Ages = true },
        new(Wind, "station", "wind") { Ages = true },
        new(Rain24, "station", "rain24") { Ages = true },
        new(RainForecast, "station", "rainForecast") { Ages = true },
        new(RainProbability, "station", "rainProbability") { Ages = true },
        new(RainDay, "station", "rainDay") { Ages = true },
        new(Et0, "station", "et0") { Ages = true },
    ];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.Mean(Temperature), Measure.Mean(RainDay), Measure.Mean(Et0), Measure.Mean(DegreeDays)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("strong-wind", Priority.Minor, TimeSpan.FromMinutes(10), s => s.Of(Wind).Current is { } wind ? wind.Number > 15 : null)
        {
            Ends = s => s.Of(Wind).Current is { } wind ? wind.Number < 12 : null,
            OffDelay = TimeSpan.FromMinutes(20),
        },
        Alarm.BatteryLow(Battery),
    ];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(10);

    public override TimeSpan? SilentAfter => TimeSpan.FromHours(2);

    public override int Fill(Sight sight) => sight.Of(Rain24).Current is { } rain ? rain.Number <= 0 ? 0 : rain.Number < 4 ? 1 : 3 : 0;

    protected override IEnumerable<Property> DeclareProperties() =>
    [
        Temperature, Humidity, Wind, Radiation, Pressure, RainIndex, Rain24, RainForecast, RainProbability, Battery, Et0, Et0Method, RainDay, DegreeDays,
        HeardHours, LowestYet, HighestYet, DriestYet, DampestYet, WindYet, SunYet, RainAtMidnight,
    ];
}
