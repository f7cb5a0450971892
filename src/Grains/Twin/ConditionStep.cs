namespace Beffroi.Twin;

public enum ConditionStep : byte
{
    /// <summary>It holds; its delay runs.</summary>
    Began = 0,

    /// <summary>It held for its delay: an alarm.</summary>
    Opened = 1,

    /// <summary>It no longer holds.</summary>
    Ended = 2,

    /// <summary>An alarm no longer holds; its off-delay runs.</summary>
    Subsided = 3,

    /// <summary>It holds again before its off-delay was over.</summary>
    Resumed = 4,
}
