using Beffroi.Twin;

namespace Beffroi.Assets.Video;

[GrainType("camera")]
public sealed class CameraGrain : AssetGrain<Camera>;
