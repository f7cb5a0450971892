using Beffroi.Twin;

namespace Beffroi.Emulator;

/// <summary>Something that speaks at its own beat, in the messages its kind of network has.</summary>
public interface IVoice
{
    /// <summary>The number of its last beat at or before that moment.</summary>
    long BeatAt(Instant moment);

    /// <summary>When a beat falls.</summary>
    Instant TimeOf(long beat);

    /// <summary>What it sends at a beat, in that order; empty for one that is silent then. It is asked beat after beat.</summary>
    /// <param name="boot">The run.</param>
    IReadOnlyList<OutgoingMessage> Speak(long beat, long boot);
}
