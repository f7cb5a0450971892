using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>Finds the delivery a fact came in.</summary>
internal static class Receipts
{
    /// <summary>The last delivery that begins at or before the fact; null for rows of an earlier version, which wrote down no source without an identity.</summary>
    public static Receipt? Of(Change change, int fact)
    {
        Receipt? found = null;
        foreach (var receipt in change.Receipts)
        {
            if (receipt.First <= fact)
            {
                found = receipt;
            }
        }

        var isUnnumbered = (change.Facts[fact].Marks & FactMarks.Unnumbered) != 0;
        return isUnnumbered && found is { Number: not Receipt.NoNumber } ? null : found;
    }
}
