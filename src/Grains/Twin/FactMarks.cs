namespace Beffroi.Twin;

[Flags]
public enum FactMarks : byte
{
    None = 0,

    /// <summary>Older than its slot when it came: history takes it, the slot does not.</summary>
    Late = 1,

    /// <summary>Came without a number: its own content is its identity.</summary>
    Unnumbered = 2,

    /// <summary>Worked out by the kind, not received.</summary>
    Derived = 4,

    /// <summary>Put by a person in the place of what was read.</summary>
    Corrected = 8,

    /// <summary>A person said that it does not count.</summary>
    Excluded = 16,

    /// <summary>A person said that it counts again.</summary>
    Included = 32,
}
