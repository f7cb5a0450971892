using Beffroi.Control;

namespace Beffroi.Explain;

/// <summary>What the rows of one asset answer to one question, and what to ask next.</summary>
/// <param name="Next">Null where the chain has come to its first cause.</param>
/// <param name="Blind">More rows, if there are older ones, might tell what it was worked out from.</param>
/// <param name="Stack">The priority stack at that moment; null for what cannot be commanded.</param>
/// <param name="Unsure">Older rows, if there are any, might tell that somebody was on site.</param>
internal sealed record Finding(ExplainStep[] Steps, Question? Next = null, bool Blind = false, StackEntry[]? Stack = null, bool Unsure = false)
{
    /// <summary>Whether a state was put together from the rows to tell it.</summary>
    public bool IsWorkedOut => Array.Exists(Steps, s => s.Form is StepForm.Derived or StepForm.Alarm);
}
