namespace Beffroi.Work;

/// <summary>Who or what asked for a work order. Frozen numbers.</summary>
public enum WorkOrigin : byte
{
    Person = 0,

    Alarm = 1,

    Rule = 2,

    /// <summary>A preventive round.</summary>
    Round = 3,

    /// <summary>A citizen told of it.</summary>
    Report = 4,
}
