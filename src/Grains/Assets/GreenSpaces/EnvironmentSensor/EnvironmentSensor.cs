using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>A sensor of weather, air and noise, mostly on LoRaWAN and on a battery; each model fills the properties it has.</summary>
public sealed partial class EnvironmentSensor : AssetKind
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    public static readonly Property<Celsius> Temperature = Property.Number<Celsius>("temperature", -40, 85, 1, Fresh);
    public static readonly Property<Percent> Humidity = Property.Number<Percent>("humidity", 0, 100, 0, Fresh);
    public static readonly Property<Hectopascal> Pressure = Property.Number<Hectopascal>("pressure", 300, 1100, 1, Fresh);
    public static readonly Property<MicrogramPerCubicMetre> Pm10 = Property.Number<MicrogramPerCubicMetre>("pm10", 0, 2000, 1, Fresh);
    public static readonly Property<MicrogramPerCubicMetre> Pm25 = Property.Number<MicrogramPerCubicMetre>("pm25", 0, 2000, 1, Fresh);
    public static readonly Property<MicrogramPerCubicMetre> No2 = Property.Number<MicrogramPerCubicMetre>("no2", 0, 2000, 1, Fresh);
    public static readonly Property<PartsPerMillion> Co2 = Property.Number<PartsPerMillion>("co2", 300, 10_000, 0, Fresh);
    public static readonly Property<DecibelA> Noise = Property.Number<DecibelA>("noise", 0, 140, 1, Fresh);
    public static readonly Property<Lux> Illuminance = Property.Number<Lux>("illuminance", 0, 200_000, 0, Fresh);
    public static readonly Property<Percent> Battery = Property.Number<Percent>("battery", 0, 100, 0, TimeSpan.FromDays(3));
    public static readonly Property<Volt> BatteryVoltage = Property.Number<Volt>("batteryVoltage", 0, 30, 3, TimeSpan.FromDays(3));

    public static readonly AttributeDefinition Model = new("model", ValueForm.Text);
    public static readonly AttributeDefinition MountingHeight = new("mountingHeight", ValueForm.Number, Metre.Symbol) { Minimum = 0, Maximum = 200 };
    public static readonly AttributeDefinition ReplacedOn = new("cellReplacedOn", ValueForm.Instant);

    public override string Key => "environment-sensor";

    public override string Department => GreenSpacesDepartment.Id;

    public override string Symbol => "M12 2.2L20.5 7.1V16.9L12 21.8L3.5 16.9V7.1Z";

    public override Property Main => Temperature;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [Model, MountingHeight, ReplacedOn, AttributeDefinition.DevEui];

    public override IReadOnlyList<Measure> Measures { get; } =
        [Measure.Mean(Temperature), Measure.Mean(Humidity), Measure.Mean(Pm10), Measure.Mean(Pm25), Measure.Mean(No2), Measure.Mean(Noise)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("no2-high", Priority.Minor, TimeSpan.FromHours(1), s => s.Of(No2).Current is { } no2 ? no2.Number > 200 : null),
        new("pm10-high", Priority.Minor, TimeSpan.FromHours(1), s => s.Of(Pm10).Current is { } pm10 ? pm10.Number > 80 : null),
        new("noise-high", Priority.Planned, TimeSpan.FromMinutes(30), s => s.Of(Noise).Current is { } noise ? noise.Number > 80 : null) { Ends = s => s.Of(Noise).Current is { } noise ? noise.Number < 77 : null, OffDelay = TimeSpan.FromMinutes(5) },
        Alarm.BatteryLow(Battery),
    ];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(10);

    public override int Fill(Sight sight) => sight.Of(Temperature).IsCurrent ? 2 : 0;

    protected override IEnumerable<Property> DeclareProperties() =>
        [Temperature, Humidity, Pressure, Pm10, Pm25, No2, Co2, Noise, Illuminance, Battery, BatteryVoltage];
}
