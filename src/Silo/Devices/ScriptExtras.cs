using Acornima.Ast;
using Jint;

namespace Beffroi.Devices;

/// <summary>What codecs expect beside the language itself: Buffer, base64, text coding. They are made for those that speak of them; others do not pay for it.</summary>
internal static class ScriptExtras
{
    private static readonly string[] Words = ["Buffer", "atob", "btoa", "TextDecoder", "TextEncoder", "require", "structuredClone"];

    private static Prepared<Script>? _all;

    public static Prepared<Script>? For(string source) =>
        Words.Any(word => source.Contains(word, StringComparison.Ordinal)) ? _all ??= Engine.PrepareScript(Text(), "extras.js") : null;

    private static string Text()
    {
        using var stream = typeof(ScriptExtras).Assembly.GetManifestResourceStream("devices/extras.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
