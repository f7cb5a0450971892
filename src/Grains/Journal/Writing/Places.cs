using Beffroi.Journal.Hosting;
using Beffroi.Twin;

namespace Beffroi.Journal.Writing;

/// <summary>How many changes, and bytes of them, may wait for their commit. Who finds it full waits in line, and is refused after <see cref="JournalOptions.PlaceWait"/>.</summary>
internal sealed class Places : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<(TaskCompletionSource Granted, long Since)> _line = [];
    private readonly JournalOptions _options;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private int _taken;
    private long _bytes;

    public Places(JournalOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _timer = time.CreateTimer(_ => RefuseLate(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Taken => Volatile.Read(ref _taken);

    public long Bytes => Volatile.Read(ref _bytes);

    public int Free => Math.Max(0, _options.Places - Taken);

    /// <summary>Takes a place at once when there is one and nobody is in line for it.</summary>
    public bool TryTake()
    {
        lock (_gate)
        {
            if (_line.Count > 0 || IsFull)
            {
                return false;
            }

            _taken++;
            return true;
        }
    }

    /// <summary>Waits in line for a place; a <see cref="JournalStalledException"/> ends the wait.</summary>
    public Task Take()
    {
        lock (_gate)
        {
            if (_line.Count == 0 && !IsFull)
            {
                _taken++;
                return Task.CompletedTask;
            }

            var granted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _line.Enqueue((granted, _time.GetTimestamp()));
            if (_line.Count == 1)
            {
                _timer.Change(_options.PlaceWait, Timeout.InfiniteTimeSpan);
            }

            return granted.Task;
        }
    }

    /// <summary>A place is now used by so many bytes.</summary>
    public void Fill(int bytes)
    {
        lock (_gate)
        {
            _bytes += bytes;
        }
    }

    /// <summary>Gives a place back, with the bytes it was filled with.</summary>
    public void Release(int bytes)
    {
        lock (_gate)
        {
            _taken--;
            _bytes -= bytes;
            while (_line.Count > 0 && !IsFull)
            {
                _taken++;
                _line.Dequeue().Granted.SetResult();
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private bool IsFull => _taken >= _options.Places || _bytes >= _options.PlaceBytes;

    private void RefuseLate()
    {
        lock (_gate)
        {
            while (_line.TryPeek(out var first))
            {
                var left = _options.PlaceWait - _time.GetElapsedTime(first.Since);
                if (left > TimeSpan.Zero)
                {
                    _timer.Change(left, Timeout.InfiniteTimeSpan);
                    return;
                }

                _line.Dequeue().Granted.SetException(new JournalStalledException(
                    $"The journal had no place for {_options.PlaceWait.TotalSeconds:0.#} s: the database is slow, full or gone. Nothing was applied; try again later."));
            }
        }
    }
}
