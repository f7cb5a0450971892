using Beffroi.Twin;

namespace Beffroi.Emulator;

/// <summary>Whose turn it is to speak, earliest first. Pure: it is told the time.</summary>
public sealed class Schedule
{
    private readonly PriorityQueue<(IVoice Voice, long Beat), long> _queue = new();

    /// <param name="from">Each begins with its last beat at or before it.</param>
    public Schedule(IEnumerable<IVoice> voices, Instant from)
    {
        foreach (var voice in voices)
        {
            Put(voice, voice.BeatAt(from));
        }
    }

    /// <summary>The next one whose beat has come, and its beat; it is expected again at the following one. Null when all have spoken.</summary>
    public (IVoice Voice, long Beat)? Next(Instant now)
    {
        if (!_queue.TryPeek(out var due, out var at) || at > now.Microseconds)
        {
            return null;
        }

        _queue.Dequeue();
        Put(due.Voice, due.Beat + 1);
        return due;
    }

    private void Put(IVoice voice, long beat) => _queue.Enqueue((voice, beat), voice.TimeOf(beat).Microseconds);
}
