using Acornima.Ast;
using Jint;

namespace Beffroi.Devices;

/// <summary>A codec, read once: a script as the Alliance has them, or a module when its text is only one.</summary>
/// <param name="Extras">What browsers and Node have beside the language, which this text speaks of.</param>
/// <param name="Math">Whether it speaks of the functions of Math.</param>
internal sealed record ReadScript(Prepared<Script>? Script, Prepared<Module>? Module, Prepared<Script>[] Extras, bool Math)
{
    /// <summary>
    /// Whether it is given a module to export into. Network servers give none, and a bundle that sees one does not name itself; only a text that is nothing without one is given one.
    /// </summary>
    public bool Exports { get; set; }

    public static ReadScript Of(string source)
    {
        var (extras, math, powers) = (ScriptExtras.For(source), ScriptMath.Speaks(source), ScriptPowers.Speaks(source));
        if (powers)
        {
            (source, extras, math) = (ScriptPowers.Without(source), [.. extras, ScriptPowers.Function.Value], true);
        }

        try
        {
            return new(Engine.PrepareScript(source), null, extras, math);
        }
        catch (ScriptPreparationException) when (source.Contains("export ", StringComparison.Ordinal) && AsModule(source) is { } module)
        {
            return new(null, module, extras, math);
        }
    }

    private static Prepared<Module>? AsModule(string source)
    {
        try
        {
            return Engine.PrepareModule(source);
        }
        catch (ScriptPreparationException)
        {
            return null;
        }
    }
}
