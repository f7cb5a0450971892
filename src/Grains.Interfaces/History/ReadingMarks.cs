namespace Beffroi.History;

/// <summary>What a person said of a reading. A byte on disk holds it beside the quality: no more than two bits.</summary>
[Flags]
public enum ReadingMarks : byte
{
    None = 0,

    /// <summary>Its value is what a person put in the place of another.</summary>
    Corrected = 1,

    /// <summary>A person said that it does not count.</summary>
    Excluded = 2,
}
