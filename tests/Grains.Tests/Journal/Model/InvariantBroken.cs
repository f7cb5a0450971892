namespace Beffroi.Journal.Model;

/// <summary>An interleaving has led to what the protocol excludes.</summary>
internal sealed class InvariantBroken(string invariant, string what) : Exception($"{invariant}: {what}")
{
    /// <summary>I1 to I8, or "progress".</summary>
    public string Invariant { get; } = invariant;

    public static void Unless(bool holds, string invariant, FormattableString what)
    {
        if (!holds)
        {
            throw new InvariantBroken(invariant, what.ToString());
        }
    }
}
