using Jint;
using Jint.Native;
using Jint.Native.Json;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace Beffroi.Devices;

/// <summary>The console of a codec: what it says is kept for whoever tries it, in bounds.</summary>
internal sealed class ScriptConsole
{
    private const int MostLines = 100;
    private const int LongestLine = 500;

    private readonly List<string> _lines = [];

    public string[] Lines => [.. _lines];

    /// <summary>Forgets what was said.</summary>
    public void Clear() => _lines.Clear();

    public JsObject In(Engine engine)
    {
        var console = new JsObject(engine);
        var log = new ClrFunction(engine, "log", (_, said) => Say(engine, said), 0, PropertyFlag.Configurable);
        foreach (var name in new[] { "log", "info", "warn", "error", "debug", "trace", "dir", "table", "group", "groupEnd", "assert", "time", "timeEnd" })
        {
            console.Set(name, log);
        }

        return console;
    }

    private JsValue Say(Engine engine, JsValue[] said)
    {
        if (_lines.Count < MostLines)
        {
            var line = string.Join(' ', said.Select(value => Text(engine, value)));
            _lines.Add(line.Length <= LongestLine ? line : line[..LongestLine] + "…");
        }

        return JsValue.Undefined;
    }

    private static string Text(Engine engine, JsValue value) => value is ObjectInstance and not Jint.Native.Function.Function
        ? new JsonSerializer(engine).Serialize(value).ToString() : value.ToString();
}
