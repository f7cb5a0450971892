using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>A way in: turns bytes that came in at an address into what the intake takes. The same inlet translates its dead letters again when they are replayed.</summary>
public interface IInlet
{
    /// <summary>Whether what comes from that source comes in here.</summary>
    bool Serves(string source);

    /// <summary>Translates and nothing else; what is wrong with the bytes is in the answer, never thrown.</summary>
    ValueTask<Translation> Translate(string address, ReadOnlyMemory<byte> body, Instant received, CancellationToken cancellation);
}
