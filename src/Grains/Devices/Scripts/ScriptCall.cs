using Beffroi.Twin;

namespace Beffroi.Devices.Scripts;

/// <summary>One call of a function of a codec.</summary>
/// <param name="Source">The codec's text.</param>
/// <param name="Port">0 when it is not known.</param>
/// <param name="Data">What is to be encoded, as JSON; null when bytes are to be decoded.</param>
public sealed record ScriptCall(string Source, CodecFunction Function, byte[] Bytes, int Port, Instant At, string? Data = null)
{
    /// <summary>Whether a person tries it: those run one at a time, so that devices never wait for many.</summary>
    public bool IsTrial { get; init; }
}
