using Beffroi.Twin;

namespace Beffroi.Rules.Totals;

/// <summary>A total as conditions see it: a number with a unit, that ages when no silo samples it any longer.</summary>
internal sealed class TotalProperty : Property
{
    /// <summary>Told again, though it is the same, every half of it.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public TotalProperty(string words, string unit, int decimals)
        : base(words, ValueForm.Number, unit) => (FreshFor, Decimals) = (Fresh, decimals);
}
