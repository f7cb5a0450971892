namespace Beffroi.Twin.Indicators;

/// <summary>What is taken from a node's totals.</summary>
public enum TotalFigure
{
    Members,

    /// <summary>Members of which the measure is known.</summary>
    Known,

    Sum,

    Mean,

    /// <summary>Members in one of the states.</summary>
    Count,
}
