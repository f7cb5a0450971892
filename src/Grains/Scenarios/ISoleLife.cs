using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>The life of one asset that shares it with no other.</summary>
internal interface ISoleLife
{
    /// <summary>What it took of each flow since it was last cleared, in the flow's unit.</summary>
    double[] Taken { get; }

    /// <summary>It is so from now on: described otherwise, or out.</summary>
    void Describe(Stay stay);

    void Until(Instant end);
}
