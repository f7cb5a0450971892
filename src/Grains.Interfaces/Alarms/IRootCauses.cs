namespace Beffroi.Alarms;

/// <summary>Finds what many alarms follow from; one of it in the cluster, which every silo wakes now and then.</summary>
[Alias("Beffroi.IRootCauses")]
public interface IRootCauses : IGrainWithIntegerKey
{
    /// <summary>Looks at the alarms that hold, unless it just has; how many incidents it changed.</summary>
    [Alias("Look")]
    Task<int> Look();
}
