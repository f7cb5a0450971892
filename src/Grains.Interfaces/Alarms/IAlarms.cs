namespace Beffroi.Alarms;

/// <summary>Asks the register of open alarms. Any silo answers.</summary>
[Alias("Beffroi.IAlarms")]
public interface IAlarms : IGrainWithIntegerKey
{
    /// <summary>Open alarms, worst and newest first, <paramref name="skip"/> of them left out, at most <paramref name="limit"/> (up to 10,000).</summary>
    [Alias("Open")]
    Task<OpenAlarm[]> Open(int skip, int limit);
}
