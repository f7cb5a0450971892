namespace Beffroi.Twin;

/// <summary>How a value is known. Staleness is not stored: it is what a value becomes when its freshness has passed.</summary>
public enum Quality : byte
{
    /// <summary>No value was ever taken.</summary>
    Unknown = 0,
    Measured = 1,

    /// <summary>Deduced from another asset, such as a lamp's state from its cabinet.</summary>
    Inferred = 2,

    /// <summary>Computed or filled in.</summary>
    Estimated = 3,

    /// <summary>Known once, older than its property stays fresh. Only in views.</summary>
    Stale = 4,
}
