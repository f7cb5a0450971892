namespace Beffroi.Explain;

/// <summary>Says why, from what the journal recorded, and never guesses. Any silo answers.</summary>
[Alias("Beffroi.IExplanations")]
public interface IExplanations : IGrainWithIntegerKey
{
    /// <summary>From the value as it stood at that instant back to its first cause, across assets, as far as anything is recorded.</summary>
    [Alias("Explain")]
    Task<Explanation> Explain(ExplainQuery query);
}
