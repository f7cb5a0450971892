using Beffroi.Language;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Beffroi.Conventions;

/// <summary>
/// Every pattern of a <see cref="Phrase"/> that an assembly can say, read from its code: what the compiler made of interpolated strings, and of texts that are written out. What is
/// made into a phrase from a text that is computed is told apart: its arguments are lost, and nothing can translate it.
/// </summary>
internal sealed class PhrasePatterns
{
    private readonly Stack<Begun> _begun = [];

    private PhrasePatterns()
    {
    }

    public HashSet<string> Patterns { get; } = [];

    /// <summary>Methods that make a phrase from a text nobody wrote out.</summary>
    public HashSet<string> Computed { get; } = [];

    public static PhrasePatterns Of(params IEnumerable<System.Reflection.Assembly> assemblies)
    {
        var found = new PhrasePatterns();
        foreach (var assembly in assemblies)
        {
            using var module = ModuleDefinition.ReadModule(assembly.Location);
            foreach (var method in module.GetTypes().Where(t => t.Name != nameof(Phrase)).SelectMany(t => t.Methods).Where(m => m.HasBody))
            {
                found.Read(method);
            }
        }

        return found;
    }

    private void Read(MethodDefinition method)
    {
        _begun.Clear();
        foreach (var instruction in method.Body.Instructions)
        {
            if (instruction.Operand is MethodReference { DeclaringType.Name: nameof(Phrase) } called)
            {
                Read(method, instruction, called);
            }
        }
    }

    private void Read(MethodDefinition method, Instruction instruction, MethodReference called)
    {
        switch (called.Name)
        {
            case ".ctor" when called.Parameters is [{ ParameterType.Name: "Int32" }, _]:
                _begun.Push(new(Number(instruction.Previous.Previous), Number(instruction.Previous)));
                break;
            case nameof(Phrase.AppendLiteral):
                _begun.Peek().Literal((string)instruction.Previous.Operand);
                break;
            case nameof(Phrase.AppendFormatted):
                _begun.Peek().Hole();
                break;
            case "op_Implicit":
                Converted(method, instruction);
                return;
            default:
                return;
        }

        if (_begun.Peek().IsWhole)
        {
            Patterns.Add(_begun.Pop().Pattern);
        }
    }

    /// <summary>A text that is written out stands right before; of the branches of a condition, before each jump.</summary>
    private void Converted(MethodDefinition method, Instruction instruction)
    {
        var jumps = method.Body.Instructions.Where(i => i.Operand == instruction).Select(i => i.Previous);
        foreach (var before in jumps.Append(instruction.Previous))
        {
            if (before is { OpCode.Code: Code.Ldstr, Operand: string text })
            {
                Patterns.Add(text);
            }
            else
            {
                Computed.Add(method.FullName);
            }
        }
    }

    private static int Number(Instruction instruction) => instruction.OpCode.Code switch
    {
        >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 and var code => code - Code.Ldc_I4_0,
        _ => Convert.ToInt32(instruction.Operand, System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>A phrase that is being written: the compiler tells beforehand how long it will be.</summary>
    private sealed class Begun(int literals, int holes)
    {
        private int _literals = literals;
        private int _holes = holes;
        private int _number;

        public string Pattern { get; private set; } = "";

        public bool IsWhole => _literals == 0 && _holes == 0;

        public void Literal(string text) => (Pattern, _literals) = (Pattern + text, _literals - text.Length);

        public void Hole() => (Pattern, _holes) = ($"{Pattern}{{{_number++}}}", _holes - 1);
    }
}
