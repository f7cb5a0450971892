namespace Beffroi.Live;

internal enum FrameType : byte
{
    /// <summary>Everything that is watched.</summary>
    Full = 1,

    /// <summary>What changed since the frame before.</summary>
    Delta = 2,

    /// <summary>Nothing changed; the server is still there.</summary>
    Heartbeat = 3,
}
