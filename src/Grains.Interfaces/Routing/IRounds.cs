namespace Beffroi.Routing;

/// <summary>Plans rounds. Nothing is kept: the same assets in the same state give the same plan. Any silo answers.</summary>
[Alias("Beffroi.IRounds")]
public interface IRounds : IGrainWithIntegerKey
{
    /// <summary>How many assets one question may be about.</summary>
    const int MostMembers = 2_000;

    /// <summary>Refused with <c>no-depot</c>, <c>bad-terms</c>, <c>bad-roads</c>, <c>no-demand</c>, <c>too-many-stops</c>.</summary>
    [Alias("Plan")]
    Task<RoundAnswer> Plan(RoundQuestion question);
}
