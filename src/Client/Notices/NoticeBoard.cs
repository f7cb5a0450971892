using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Beffroi.Notices;

/// <summary>Passes notices to whoever listens. A slow listener loses the oldest: notices say that something changed, not what.</summary>
internal sealed class NoticeBoard
{
    private const int Waiting = 64;
    private readonly Lock guard = new();
    private readonly Dictionary<string, Notice> newest = [];
    private readonly HashSet<Channel<Notice>> listeners = [];

    public bool IsHeard
    {
        get
        {
            lock (guard)
            {
                return listeners.Count > 0;
            }
        }
    }

    public void Post(Notice notice)
    {
        lock (guard)
        {
            newest[notice.Kind] = notice;
            foreach (var listener in listeners)
            {
                listener.Writer.TryWrite(notice);
            }
        }
    }

    /// <summary>The newest of each kind, then what comes.</summary>
    public async IAsyncEnumerable<Notice> Listen([EnumeratorCancellation] CancellationToken stop)
    {
        var channel = Channel.CreateBounded<Notice>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (guard)
        {
            foreach (var notice in newest.Values)
            {
                channel.Writer.TryWrite(notice);
            }

            listeners.Add(channel);
        }

        try
        {
            await foreach (var notice in channel.Reader.ReadAllAsync(stop))
            {
                yield return notice;
            }
        }
        finally
        {
            lock (guard)
            {
                listeners.Remove(channel);
            }
        }
    }
}
