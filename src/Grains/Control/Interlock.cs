using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>What a kind commands by itself while something forbids what its device does.</summary>
/// <param name="Why">The same words as refuse whoever would command otherwise.</param>
/// <param name="Because">The property that holds the reason: where <c>explain</c> goes on.</param>
/// <param name="Reason">The reason: where it becomes another, so does what is said.</param>
public sealed record Interlock(Value Value, Inhibition Why, Property Because, Value Reason);
