using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>How many firings the silos kept back, by rule and hour. One of it in the cluster; what it knows is of its own lifetime, and of the last day at most.</summary>
[Alias("Beffroi.IRuleStorms")]
internal interface IRuleStorms : IGrainWithIntegerKey
{
    /// <param name="kept">By rule, how many since the silo last told.</param>
    [Alias("Add")]
    Task Add(Dictionary<string, long> kept);

    /// <summary>By rule, in the last 24 hours.</summary>
    [Alias("Lately")]
    Task<Dictionary<string, long>> Lately();
}
