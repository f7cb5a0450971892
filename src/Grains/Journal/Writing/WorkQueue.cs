using System.Threading.Channels;

namespace Beffroi.Journal.Writing;

/// <summary>What waits for the writer, in the order it came. Many add, one takes.</summary>
internal sealed class WorkQueue
{
    private readonly Channel<Work> _works = Channel.CreateUnbounded<Work>(new() { SingleReader = true });

    /// <summary>False when the writer has stopped: nothing will be committed any more.</summary>
    public bool TryAdd(Work work) => _works.Writer.TryWrite(work);

    /// <summary>Takes no more; what is there is still committed.</summary>
    public void Close() => _works.Writer.TryComplete();

    /// <summary>Waits for work; false when closed and empty.</summary>
    public ValueTask<bool> Wait(CancellationToken cancellation) => _works.Reader.WaitToReadAsync(cancellation);

    /// <summary>All that is queued, within the limits; at least one.</summary>
    public List<Work> Take(int rows, int bytes)
    {
        List<Work> taken = [];
        long weight = 0;
        while (taken.Count < rows && _works.Reader.TryPeek(out var next) && (taken.Count == 0 || weight + next.Bytes <= bytes))
        {
            _works.Reader.TryRead(out _);
            taken.Add(next);
            weight += next.Bytes;
        }

        return taken;
    }
}
