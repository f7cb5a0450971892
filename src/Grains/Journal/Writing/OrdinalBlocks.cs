using Beffroi.Journal.Hosting;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Writing;

/// <summary>Gives ordinals from a block, and fetches the next block when three quarters of one are given.</summary>
internal sealed partial class OrdinalBlocks(IJournalStore store, JournalOptions options, TimeProvider time, ILogger logger, CancellationToken stopping)
{
    private readonly Lock _gate = new();
    private readonly Queue<(int Next, int End)> _blocks = [];
    private int _left;
    private int _next;
    private int _end;
    private Task? _fetching;

    public ValueTask<int> Next(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return TryGive(out var ordinal) ? new(ordinal) : new(Wait(cancellation));
        }
    }

    private async Task<int> Wait(CancellationToken cancellation)
    {
        while (true)
        {
            Task fetching;
            lock (_gate)
            {
                if (TryGive(out var ordinal))
                {
                    return ordinal;
                }

                fetching = _fetching!;
            }

            try
            {
                await fetching.WaitAsync(options.PlaceWait, time, cancellation).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                throw new JournalStalledException("The database gives no numbers for new assets: it is slow, full or gone. Nothing was applied; try again later.");
            }
        }
    }

    private bool TryGive(out int ordinal)
    {
        if (_next == _end && _blocks.TryDequeue(out var block))
        {
            (_next, _end) = block;
        }

        if (_left <= options.OrdinalBlock / 4)
        {
            _fetching ??= Task.Run(Fetch);
        }

        ordinal = _next;
        if (_next == _end)
        {
            return false;
        }

        _next++;
        _left--;
        return true;
    }

    private async Task Fetch()
    {
        for (var pause = options.RetryFrom; ; pause = pause * 2 < options.RetryTo ? pause * 2 : options.RetryTo)
        {
            try
            {
                var first = await store.ReserveOrdinals(options.OrdinalBlock, stopping).ConfigureAwait(false);
                lock (_gate)
                {
                    _blocks.Enqueue((first, first + options.OrdinalBlock));
                    _left += options.OrdinalBlock;
                    _fetching = null;
                }

                return;
            }
            catch (Exception trouble) when (!stopping.IsCancellationRequested)
            {
                LogTrouble(trouble);
            }

            await Task.Delay(pause, time, stopping).ConfigureAwait(false);
        }
    }
}
