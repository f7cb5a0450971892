namespace Beffroi.Twin;

/// <summary>The closed set of what a value can be on the wire and in a slot.</summary>
public enum ValueForm : byte
{
    /// <summary>Nothing known. Not zero, not empty.</summary>
    None = 0,
    Number = 1,
    Flag = 2,

    /// <summary>A word: free text, or the key of one of a property's choices.</summary>
    Text = 3,
    Point = 4,
    Instant = 5,
}
