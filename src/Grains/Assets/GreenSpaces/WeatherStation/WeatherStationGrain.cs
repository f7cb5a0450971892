using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

[GrainType("weather-station")]
public sealed class WeatherStationGrain : AssetGrain<WeatherStation>;
