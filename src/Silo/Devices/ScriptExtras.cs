using Acornima.Ast;
using Jint;

namespace Beffroi.Devices;

/// <summary>
/// What codecs expect beside the language itself: Buffer, base64, text coding, a name for the global object; and habits of the engine they were tried with. Each is made for
/// those that speak of it; others do not pay for it.
/// </summary>
internal static class ScriptExtras
{
    private static readonly Extra[] All =
    [
        new("extras.js", "Buffer", "atob", "btoa", "TextDecoder", "TextEncoder", "require", "structuredClone"),
        new("sorting.js", ".sort", "toSorted", "hypot"),
        new("self.js", "self"),
    ];

    public static Prepared<Script>[] For(string source) => [.. All.Where(extra => extra.Words.Any(word => source.Contains(word, StringComparison.Ordinal))).Select(extra => extra.Script.Value)];

    private sealed class Extra(string file, params string[] words)
    {
        public string[] Words => words;

        public Lazy<Prepared<Script>> Script { get; } = new(() => Engine.PrepareScript(Text(file), file));

        private static string Text(string file)
        {
            using var stream = typeof(ScriptExtras).Assembly.GetManifestResourceStream($"devices/{file}")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
