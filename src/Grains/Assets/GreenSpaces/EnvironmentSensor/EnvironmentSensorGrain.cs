using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

[GrainType("environment-sensor")]
public sealed class EnvironmentSensorGrain : AssetGrain<EnvironmentSensor>;
