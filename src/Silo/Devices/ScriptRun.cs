using System.Text;
using System.Text.RegularExpressions;
using Acornima;
using Jint;
using Jint.Native;
using Jint.Native.Json;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace Beffroi.Devices;

/// <summary>One call of a codec in an engine of its own: nothing is left of it for the next, and nothing of this program is within its reach.</summary>
internal static partial class ScriptRun
{
    private const int DeepestCalls = 2_000;
    private const int LongestResult = 256 * 1024;
    private const int LongestSentence = 400;
    private const uint LongestArray = 4_000_000;
    private const long MemoryBytes = 96L * 1024 * 1024;

    private static readonly TimeSpan RegexPatience = TimeSpan.FromMilliseconds(100);

    public static ScriptReply Of(ReadScript script, ScriptRequest request)
    {
        var console = new ScriptConsole();
        try
        {
            return Answer(script, request, console) with { Logs = console.Lines };
        }
        catch (Exception fault) when (Told(fault) is { } told)
        {
            return told with { Logs = console.Lines };
        }
    }

    private static ScriptReply Answer(ReadScript script, ScriptRequest request, ScriptConsole console)
    {
        if (script.Exports || script.Module is not null)
        {
            return Called(script, request, console, exports: script.Module is null);
        }

        using var engine = new Engine(options => Confine(options, request));
        if (Loads(engine, script, console) && ScriptFunctions.Find(engine, [], request.Function) is { } function)
        {
            return Result(engine, ScriptFunctions.Call(engine, function, request));
        }

        console.Clear();
        var reply = Called(script, request, console, exports: true);
        script.Exports = reply.Code is not CodecCode.Unreadable;
        return reply;
    }

    private static ScriptReply Called(ReadScript script, ScriptRequest request, ScriptConsole console, bool exports)
    {
        using var engine = new Engine(options => Confine(options, request));
        var exported = Load(engine, script, console, exports);
        return ScriptFunctions.Find(engine, exported, request.Function) is { } function
            ? Result(engine, ScriptFunctions.Call(engine, function, request))
            : ScriptReply.Refuse(CodecCode.Unreadable, $"The codec has no function {ScriptFunctions.NameOf(request.Function)}.");
    }

    private static ScriptReply Result(Engine engine, JsValue returned)
    {
        if (returned is not ObjectInstance)
        {
            return ScriptReply.Refuse(CodecCode.NoResult, $"The codec returned {Cut(returned.IsUndefined() ? "nothing" : returned.ToString())}, and no object.");
        }

        var json = Json(engine, returned);
        return json.Length <= LongestResult
            ? new(null, null, 0, 0, json, [])
            : ScriptReply.Refuse(CodecCode.TooLarge, $"The codec’s result has {json.Length} characters; it may have {LongestResult}.");
    }

    /// <summary>Runs the text without a module; false when it does not go without.</summary>
    private static bool Loads(Engine engine, ReadScript script, ScriptConsole console)
    {
        try
        {
            Load(engine, script, console, exports: false);
            return true;
        }
        catch (JavaScriptException)
        {
            return false;
        }
    }

    private static void Confine(Options options, ScriptRequest request)
    {
        options.LimitMemory(MemoryBytes).LimitRecursion(DeepestCalls).TimeoutInterval(TimeSpan.FromMilliseconds(request.Milliseconds));
        options.Constraints.RegexTimeout = RegexPatience;
        options.Constraints.PromiseTimeout = TimeSpan.FromMilliseconds(request.Milliseconds);
        options.Constraints.MaxArraySize = LongestArray;
        options.Constraints.StackOverflowGuard = true;
        options.TimeZone = TimeZoneInfo.Utc;
        options.TimeSystem = ScriptDates.Instance;
        options.Culture = System.Globalization.CultureInfo.InvariantCulture;
        options.Json.MaxParseDepth = 64;
    }

    /// <summary>Runs the text, so that its functions are there; what it exported in one of the usual ways comes back.</summary>
    private static JsValue[] Load(Engine engine, ReadScript script, ScriptConsole console, bool exports)
    {
        engine.SetValue("console", console.In(engine));
        if (script.Math)
        {
            ScriptMath.In(engine);
        }

        foreach (var extra in script.Extras)
        {
            engine.Execute(extra);
        }

        if (script.Module is { } asModule)
        {
            engine.Modules.Add("codec", builder => builder.AddModule(asModule));
            return [engine.Modules.Import("codec")];
        }

        if (!exports)
        {
            engine.Execute(script.Script!.Value);
            return [];
        }

        var (module, own) = (new JsObject(engine), new JsObject(engine));
        module.Set("exports", own);
        engine.SetValue("module", module).SetValue("exports", own).Execute(script.Script!.Value);
        return [module.Get("exports"), own, engine.GetValue("exports")];
    }

    /// <summary>As JSON.stringify writes it: what is undefined is left out, what is no number is null, a date is its text. A BigInt, which that refuses, is a number where it is exact, else its digits.</summary>
    private static string Json(Engine engine, JsValue value)
    {
        var replacer = new ClrFunction(engine, "", (_, arguments) => arguments[1] is JsBigInt big ? Exact(big) : arguments[1], 2, Jint.Runtime.Descriptors.PropertyFlag.Configurable);
        return ScriptWords.AsKnown(WithoutHalves(new JsonSerializer(engine).Serialize(value, replacer, JsValue.Undefined).ToString()));
    }

    /// <summary>Half a surrogate pair is a text to the engine and none to whoever reads it later; it is the only one that is written with such an escape.</summary>
    private static string WithoutHalves(string json) => json.Contains("\\ud", StringComparison.Ordinal) ? Half().Replace(json, "\\ufffd") : json;

    private static JsValue Exact(JsBigInt big) => double.TryParse(big.ToString(), out var number) && Math.Abs(number) <= 9_007_199_254_740_991 ? number : big.ToString();

    /// <summary>What a fault means to whoever wrote the codec; null for a defect of ours.</summary>
    private static ScriptReply? Told(Exception fault) => fault switch
    {
        JavaScriptException thrown => ScriptReply.Refuse(CodecCode.Failed, Cut(ScriptWords.AsKnown(Words(thrown))), thrown.Location.Start.Line, thrown.Location.Start.Column + 1),
        PromiseRejectedException rejected => ScriptReply.Refuse(CodecCode.Failed, Cut(rejected.Message)),
        TimeoutException or ExecutionCanceledException or RegexMatchTimeoutException => ScriptReply.Refuse(CodecCode.Overran, "The codec ran longer than it may."),
        MemoryLimitExceededException => ScriptReply.Refuse(CodecCode.TooLarge, "The codec wants more memory than it may have."),
        RecursionDepthOverflowException or InsufficientExecutionStackException => ScriptReply.Refuse(CodecCode.TooLarge, "The codec calls itself too deep."),
        OutOfMemoryException => null,
        JintException or ParseErrorException => ScriptReply.Refuse(CodecCode.Failed, Cut(fault.Message)),
        _ => ScriptReply.Refuse(CodecCode.Failed, Cut($"The engine gave up: {fault.GetType().Name}, {fault.Message}")),
    };

    private static string Words(JavaScriptException thrown) => thrown.Error is ObjectInstance error && error.Get("name").ToString() is { Length: > 0 } name && name != "undefined"
        ? $"{name}: {error.Get("message")}" : thrown.Message;

    private static string Cut(string text)
    {
        var clean = new StringBuilder(text.Length > LongestSentence ? text[..LongestSentence] + "…" : text).Replace('\n', ' ').ToString();
        return clean.Length == 0 ? "without a word" : clean;
    }

    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)\\ud[89a-f][0-9a-f]{2}")]
    private static partial Regex Half();
}
