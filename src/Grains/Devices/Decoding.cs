using System.Text.Json;
using System.Text.Json.Nodes;

namespace Beffroi.Devices;

/// <summary>What a payload says, whichever codec read it, or why it says nothing.</summary>
/// <param name="Data">The members, as the codec names them.</param>
/// <param name="Logs">What a script said to its console.</param>
public sealed record Decoding(CodecFault? Fault, JsonElement Data, IReadOnlyList<string> Warnings, IReadOnlyList<string> Logs)
{
    public static Decoding Of(JsonObject data) => new(null, JsonSerializer.SerializeToElement(data), [], []);

    public static Decoding Refuse(string code, string sentence) => Refuse(new CodecFault(code, sentence), []);

    public static Decoding Refuse(CodecFault fault, IReadOnlyList<string> logs) => new(fault, default, [], logs);
}
