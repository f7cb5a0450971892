using Jint;
using Jint.Native;
using Jint.Native.Function;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;

namespace Beffroi.Devices;

/// <summary>Finds the function that is asked for, under the Alliance's name or an older one, and calls it as one of that name is called.</summary>
internal static class ScriptFunctions
{
    private static readonly Dictionary<CodecFunction, (string Name, string[] Older)> Names = new()
    {
        [CodecFunction.DecodeUplink] = ("decodeUplink", ["Decoder", "Decode"]),
        [CodecFunction.EncodeDownlink] = ("encodeDownlink", ["Encoder", "Encode"]),
        [CodecFunction.DecodeDownlink] = ("decodeDownlink", []),
    };

    // A function may be a constant: only a script of its own sees those. Bundles of one large network name themselves driver. Each is read once for all engines.
    private static readonly Dictionary<string, Prepared<Acornima.Ast.Script>> Lookups = Names.Values.SelectMany(n => n.Older.Prepend(n.Name))
        .ToDictionary(name => name, name => Engine.PrepareScript($"typeof {name} === 'function' ? {name} : typeof driver === 'object' && driver ? driver.{name} : undefined", "lookup.js"));

    public static string NameOf(CodecFunction function) => Names[function].Name;

    /// <summary>The function under the Alliance's name, or under an older one; null when the codec has none.</summary>
    public static FoundFunction? Find(Engine engine, IReadOnlyList<JsValue> exported, CodecFunction function) => Names[function].Older.Prepend(Names[function].Name)
        .Select(name => Find(engine, exported, name) is { } found ? new FoundFunction(name, found) : null).FirstOrDefault(found => found is not null);

    /// <summary>What it returned, in the Alliance's shape.</summary>
    public static JsValue Call(Engine engine, FoundFunction found, ScriptRequest request) => found.Name == Names[request.Function].Name
        ? engine.Call(found.Function, JsValue.Undefined, [Input(engine, request)]).UnwrapIfPromise()
        : Wrapped(engine, request, engine.Call(found.Function, JsValue.Undefined, Arguments(engine, request, found.Name)).UnwrapIfPromise());

    private static Function? Find(Engine engine, IReadOnlyList<JsValue> exported, string name) =>
        engine.Evaluate(Lookups[name]) as Function ?? exported.OfType<ObjectInstance>().SelectMany(Within).Select(o => o.Get(name)).OfType<Function>().FirstOrDefault();

    // Some export one object with the functions in it: under the name of that large network, or as a module's own.
    private static IEnumerable<ObjectInstance> Within(ObjectInstance exported) => new[] { exported, exported.Get("driver"), exported.Get("default") }.OfType<ObjectInstance>();

    private static JsObject Input(Engine engine, ScriptRequest request)
    {
        var input = new JsObject(engine);
        if (request.Function == CodecFunction.EncodeDownlink)
        {
            input.Set("data", Data(engine, request));
        }
        else
        {
            input.Set("bytes", Bytes(engine, request));
        }

        if (request.Port > 0 || request.Function != CodecFunction.EncodeDownlink)
        {
            input.Set("fPort", request.Port);
        }

        if (request.Function != CodecFunction.EncodeDownlink)
        {
            input.Set("recvTime", new JsDate(engine, DateTimeOffset.FromUnixTimeMilliseconds(request.At)));
        }

        // ChirpStack's own: there for who asks, and not for who copies the input.
        input.FastSetProperty("variables", new PropertyDescriptor(new JsObject(engine), writable: true, enumerable: false, configurable: true));
        return input;
    }

    /// <summary>The Things Network's first form gives bytes, then the port; ChirpStack's gives the port first, and variables last.</summary>
    private static JsValue[] Arguments(Engine engine, ScriptRequest request, string former)
    {
        var what = request.Function == CodecFunction.EncodeDownlink ? Data(engine, request) : Bytes(engine, request);
        return former is "Decoder" or "Encoder" ? [what, request.Port] : [request.Port, what, new JsObject(engine)];
    }

    /// <summary>The older forms return the data, or the bytes, as they are.</summary>
    private static JsObject Wrapped(Engine engine, ScriptRequest request, JsValue returned)
    {
        var result = new JsObject(engine);
        result.Set(request.Function == CodecFunction.EncodeDownlink ? "bytes" : "data", returned);
        return result;
    }

    private static JsArray Bytes(Engine engine, ScriptRequest request) => new(engine, [.. request.Bytes.Select(b => (JsValue)(int)b)]);

    private static JsValue Data(Engine engine, ScriptRequest request) => new Jint.Native.Json.JsonParser(engine).Parse(request.Data ?? "null");
}
