namespace Beffroi.Twin;

/// <summary>How urgent an alarm is (domain reference §8). None is the absence of an alarm.</summary>
public enum Priority : byte
{
    None = 0,

    /// <summary>P1, danger: attend within 1 to 2 h.</summary>
    Danger = 1,

    /// <summary>P2, service lost for an area: 4 h.</summary>
    Major = 2,

    /// <summary>P3, a single asset: 48 to 72 h.</summary>
    Minor = 3,

    /// <summary>P4, comfort or to be planned.</summary>
    Planned = 4,
}
