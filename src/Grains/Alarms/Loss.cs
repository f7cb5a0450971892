using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>An alarm that holds and says that its asset is lost.</summary>
/// <param name="IsSilence">Whether all it says is that nothing is heard.</param>
/// <param name="Root">The alarm it is known to follow from already.</param>
public readonly record struct Loss(AlarmName Alarm, Instant Since, bool IsSilence, AlarmName? Root)
{
    public AssetId Asset => Alarm.Asset;
}
