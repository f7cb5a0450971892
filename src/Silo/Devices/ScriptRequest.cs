using Beffroi.Devices.Scripts;

namespace Beffroi.Devices;

/// <summary>A call as it goes to the child.</summary>
/// <param name="Script">A hash of the text: the child keeps those it has read.</param>
/// <param name="Source">The text; null when the child should have it.</param>
/// <param name="Milliseconds">After which the child gives up by itself, between two statements.</param>
internal sealed record ScriptRequest(string Script, string? Source, CodecFunction Function, byte[] Bytes, int Port, long At, string? Data, int Milliseconds)
{
    public static ScriptRequest Of(ScriptCall call, string script, bool withSource, TimeSpan patience) => new(
        script, withSource ? call.Source : null, call.Function, call.Bytes, call.Port, call.At.Microseconds / 1_000, call.Data, (int)patience.TotalMilliseconds);
}
