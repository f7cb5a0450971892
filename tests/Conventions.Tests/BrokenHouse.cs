using Beffroi.Assets.Lighting;

namespace Beffroi.Assets.Broken
{
    /// <summary>A kind's folder that does everything it must not.</summary>
    internal sealed class ForbiddenKnowledge
    {
        public Luminaire? Neighbour { get; set; }

        public Journal.IJournal? Capability { get; set; }

        public TimeProvider? Clock { get; set; }
    }
}

namespace Beffroi.Rollups.Broken
{
    /// <summary>A capability that knows a kind.</summary>
    internal sealed class KindByName
    {
        public Luminaire? Kind { get; set; }
    }
}

namespace Beffroi.Scenarios.Broken
{
    /// <summary>An engine that asks what time it is.</summary>
    internal sealed class WallClock
    {
        public TimeProvider? Clock { get; set; }
    }
}

namespace Beffroi.Twin.Broken
{
    /// <summary>A kernel that knows a kind.</summary>
    internal sealed class KindByName
    {
        public Luminaire? Kind { get; set; }
    }
}
