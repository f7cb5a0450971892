namespace Beffroi.Rules.Totals;

/// <summary>What is asked of a total: each can be told exactly from what nodes of the roll-up keep.</summary>
public enum TotalForm : byte
{
    /// <summary>The sum of a measure.</summary>
    Sum,

    /// <summary>The mean of a measure.</summary>
    Mean,

    /// <summary>How many are in a state.</summary>
    Count,

    /// <summary>How many in a hundred of those whose state is known.</summary>
    Share,
}
