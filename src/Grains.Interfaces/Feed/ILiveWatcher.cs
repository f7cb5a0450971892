namespace Beffroi.Feed;

/// <summary>Whoever holds the city's live table: one a hypervisor process, whatever the number of browsers.</summary>
[Alias("Beffroi.ILiveWatcher")]
public interface ILiveWatcher : IGrainObserver
{
    [Alias("Frame")]
    Task Frame(string silo, LiveFrame frame);
}
