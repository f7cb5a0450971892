namespace Beffroi.Twin.Indicators;

/// <summary>What is worked out of series over a period. Time counts as long as a value is fresh; what nobody knew of counts nowhere.</summary>
public enum SeriesFigure
{
    /// <summary>By how much meters went up. What a gap hides is in it: the index knows.</summary>
    Increase,

    /// <summary>Mean over time and assets.</summary>
    Mean,

    /// <summary>What all assets have together: the mean of those that are known, times how many there are.</summary>
    Sum,

    /// <summary>Percent of the known time in which it held.</summary>
    Share,

    /// <summary>Hours in which it held, over all assets.</summary>
    Hours,

    /// <summary>How often it began to hold.</summary>
    Times,

    /// <summary>How often it began to hold, of an asset in a day of known time.</summary>
    PerDay,

    /// <summary>Mean of what was known last.</summary>
    Last,
}
