namespace Beffroi.Refusals;

/// <summary>Carries a refusal out of code that answers something else.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
