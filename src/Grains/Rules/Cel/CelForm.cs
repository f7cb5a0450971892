namespace Beffroi.Rules.Cel;

/// <summary>What a part of a condition gives.</summary>
public enum CelForm : byte
{
    Number,
    Flag,
    Text,

    /// <summary>A stretch of time.</summary>
    Duration,

    /// <summary>A point in time.</summary>
    Moment,
}
