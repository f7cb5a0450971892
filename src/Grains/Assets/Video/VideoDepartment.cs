using Beffroi.Twin;

namespace Beffroi.Assets.Video;

/// <summary>Video protection.</summary>
public sealed class VideoDepartment() : Department(Id, order: 30)
{
    public const string Id = "video";
}
