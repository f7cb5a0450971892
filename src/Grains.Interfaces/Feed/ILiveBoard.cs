using Orleans.Runtime;

namespace Beffroi.Feed;

/// <summary>One silo's board, key <see cref="KeyOf"/> its address; it lives on that silo.</summary>
[Alias("Beffroi.ILiveBoard")]
public interface ILiveBoard : IGrainWithStringKey
{
    static string KeyOf(SiloAddress silo) => silo.ToParsableString();

    /// <summary>Sends frames, at most 10 a second, until 30 s after the last call: watchers call again every 10 s. Answers the whole board as of the frame number given with it.</summary>
    [Alias("Watch")]
    Task<LiveFrame> Watch(ILiveWatcher watcher, bool whole);

    [Alias("Leave")]
    Task Leave(ILiveWatcher watcher);
}
