namespace Beffroi.Devices.Scripts;

/// <summary>What came of a call: what the function returned, as JSON, or why it returned nothing.</summary>
/// <param name="Json">An object with data or bytes, warnings and errors, as the codec wrote them.</param>
/// <param name="Logs">What it said to its console.</param>
public sealed record ScriptAnswer(CodecFault? Fault, string? Json, IReadOnlyList<string> Logs)
{
    public static ScriptAnswer Refuse(string code, string sentence, int line = 0, int column = 0) => new(new(code, sentence, line, column), null, []);
}
