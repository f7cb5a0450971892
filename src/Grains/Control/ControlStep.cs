namespace Beffroi.Control;

public enum ControlStep : byte
{
    /// <summary>An entry was written; another of its slot and source is gone.</summary>
    Written = 0,

    /// <summary>It was taken out.</summary>
    Relinquished = 1,

    /// <summary>Its time was over.</summary>
    Ended = 2,
}
