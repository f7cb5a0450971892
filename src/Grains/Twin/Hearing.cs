namespace Beffroi.Twin;

/// <summary>What a source's number means.</summary>
public enum Hearing
{
    /// <summary>Higher than any before.</summary>
    Next,

    /// <summary>Missing until now.</summary>
    Late,

    /// <summary>Heard before.</summary>
    Repeat,

    /// <summary>No longer waited for: whether it was heard cannot be told.</summary>
    TooFarBehind,
}
