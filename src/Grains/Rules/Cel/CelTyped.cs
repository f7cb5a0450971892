using System.Linq.Expressions;

namespace Beffroi.Rules.Cel;

/// <summary>
/// A part of a condition with its type and the code that gives it. Unknown is a value of each form: not-a-number for numbers, durations (seconds) and moments
/// (microseconds), <see cref="Truth.Unknown"/> for flags, null for texts. So nothing throws and nothing is allocated.
/// </summary>
internal sealed record CelTyped(CelNode Node, CelType Type, Expression Code, CelSource? Source = null)
{
    /// <summary>The text when it is written out, else null.</summary>
    public string? Literal => (Node as CelNode.Text)?.Value;
}
