namespace Beffroi.Devices;

/// <summary>What the child answers.</summary>
/// <param name="Code">Null when it went well; <see cref="Forgotten"/> when it does not have the text any more.</param>
/// <param name="Last">Whether the child ends after this: its heap is full.</param>
internal sealed record ScriptReply(string? Code, string? Sentence, int Line, int Column, string? Json, string[] Logs, bool Last = false)
{
    public const string Forgotten = "forgotten";

    public static ScriptReply Refuse(string code, string sentence, int line = 0, int column = 0) => new(code, sentence, line, column, null, []);
}
