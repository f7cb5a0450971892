using System.Text;
using System.Text.RegularExpressions;
using Acornima;
using Acornima.Ast;
using Jint;

namespace Beffroi.Devices;

/// <summary>
/// Writes <c>x ** y</c> as a call, since an operator cannot be given other formulas as a function of Math can: both are the same to whoever wrote the codec. Lines stay where they are.
/// </summary>
internal static partial class ScriptPowers
{
    /// <summary>What the operator becomes; two big integers are the language's own matter.</summary>
    public static readonly Lazy<Prepared<Script>> Function = new(() => Engine.PrepareScript($"var {Name} = (pow => (x, y) => typeof x === 'bigint' || typeof y === 'bigint' ? x ** y : pow(x, y))(Math.pow);", "powers.js"));

    private const string Name = "ˆpower";

    /// <summary>Whether there may be one: in a comment it is none, and reading the text tells.</summary>
    public static bool Speaks(string source) => Operator().IsMatch(source);

    /// <summary>The text itself where it has none, or is not to be read as a script.</summary>
    public static string Without(string source)
    {
        var powers = new List<BinaryExpression>();
        try
        {
            new Parser(new ParserOptions
            {
                OnNode = (Node node, in OnNodeContext _) =>
                {
                    if (node is BinaryExpression { Operator: Acornima.Operator.Exponentiation } power)
                    {
                        powers.Add(power);
                    }
                },
            }).ParseScript(source);
        }
        catch (ParseErrorException)
        {
            return source;
        }

        // One of them may stand in another: what goes in at the same place is in the order of who begins it first.
        var edits = powers.OrderBy(power => power.Start).ThenByDescending(power => power.End).SelectMany(power => Edits(source, power)).OrderBy(edit => edit.At).ThenBy(edit => edit.Length).ToArray();
        var (text, done) = (new StringBuilder(source.Length + (edits.Length * 8)), 0);
        foreach (var (at, length, with) in edits)
        {
            text.Append(source, done, at - done).Append(with);
            done = at + length;
        }

        return text.Append(source, done, source.Length - done).ToString();
    }

    private static IEnumerable<(int At, int Length, string With)> Edits(string source, BinaryExpression power) =>
        [(power.Start, 0, $"{Name}("), (source.LastIndexOf("**", power.Right.Start, StringComparison.Ordinal), 2, ","), (power.End, 0, ")")];

    [GeneratedRegex(@"(?<![/*])\*\*(?![/*=])")]
    private static partial Regex Operator();
}
