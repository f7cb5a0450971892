using Beffroi.Devices.Numbers;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace Beffroi.Devices;

/// <summary>
/// The functions of Math whose last digit the language leaves open, with the formulas of the engine that codecs are written and tried with: there 10 to the power of -4 is
/// 0.00009999999999999999, and an example that comes with a codec says so.
/// </summary>
internal static class ScriptMath
{
    private static readonly (string Name, Func<double, double> Of)[] Ones =
    [
        ("exp", Exponential.Of), ("log", Logarithm.Natural), ("log2", Logarithm.Binary), ("log10", Logarithm.Decimal),
        ("sin", Angle.Sine), ("cos", Angle.Cosine), ("tan", Angle.Tangent), ("asin", Arc.Sine), ("acos", Arc.Cosine), ("atan", Arc.Tangent),
    ];

    private static readonly (string Name, Func<double, double, double> Of)[] Pairs = [("pow", Power.Of), ("atan2", Arc.Tangent)];

    /// <summary>Whether a text speaks of any of them.</summary>
    public static bool Speaks(string source) => source.Contains("Math", StringComparison.Ordinal);

    public static void In(Engine engine)
    {
        var math = engine.GetValue("Math").AsObject();
        foreach (var (name, of) in Ones)
        {
            Put(name, 1, arguments => of(Number(arguments, 0)));
        }

        foreach (var (name, of) in Pairs)
        {
            Put(name, 2, arguments => of(Number(arguments, 0), Number(arguments, 1)));
        }

        void Put(string name, int length, Func<JsValue[], double> call) => math.FastSetProperty(name, new PropertyDescriptor(
            new ClrFunction(engine, name, (_, arguments) => call(arguments), length, PropertyFlag.Configurable), writable: true, enumerable: false, configurable: true));
    }

    private static double Number(JsValue[] arguments, int at) => at < arguments.Length ? TypeConverter.ToNumber(arguments[at]) : double.NaN;
}
