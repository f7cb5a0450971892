using Beffroi.Twin;

namespace Beffroi.Feed;

/// <summary>The numbering of a board's frames and what the next one must hold. Not thread-safe: the board's lock guards it.</summary>
internal sealed class LiveTape(Instant startedAt)
{
    private readonly HashSet<int> _changed = [];
    private long _number;
    private bool _watched;

    /// <summary>Nothing is collected while nobody watches; a number is left out then, so that who comes back sees a gap and asks for the whole board.</summary>
    public void Watched(bool watched)
    {
        if (watched && !_watched)
        {
            _number++;
        }

        _watched = watched;
        if (!watched)
        {
            _changed.Clear();
        }
    }

    public void Note(int ordinal)
    {
        if (_watched)
        {
            _changed.Add(ordinal);
        }
    }

    public void Forget(int ordinal) => _changed.Remove(ordinal);

    /// <summary>Those entries under the number of the last frame.</summary>
    public LiveFrame Frame(LiveEntry[] entries) => new(startedAt.Microseconds, _number, entries);

    public LiveFrame? Next(int limit, Func<int, LiveEntry> read)
    {
        if (_changed.Count == 0)
        {
            return null;
        }

        var ordinals = _changed.Take(limit).ToArray();
        _changed.ExceptWith(ordinals);
        _number++;
        return Frame([.. ordinals.Select(read)]);
    }
}
