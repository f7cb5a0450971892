using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>Asks the registers of alarms and of what happened to them. Any silo answers.</summary>
[Alias("Beffroi.IAlarms")]
public interface IAlarms : IGrainWithIntegerKey
{
    /// <summary>Alarms that hold and are not set aside, worst and newest first, <paramref name="skip"/> of them left out, at most <paramref name="limit"/> (up to 10,000).</summary>
    [Alias("Open")]
    Task<OpenAlarm[]> Open(int skip, int limit);

    /// <summary>Alarms that are not normal, worst and newest first.</summary>
    [Alias("Find")]
    Task<AlarmRecord[]> Find(AlarmFilter filter);

    /// <summary>What happened to one alarm, newest first, at most 1,000.</summary>
    [Alias("Events")]
    Task<AlarmEvent[]> Events(AlarmName alarm, int limit);

    /// <summary>The raisings that called somebody since that instant, oldest first, at most 100,000.</summary>
    [Alias("Raised")]
    Task<AlarmEvent[]> Raised(Instant since, int limit);
}
