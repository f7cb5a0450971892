namespace Beffroi.History;

/// <summary>What a person may say of readings.</summary>
public enum CorrectionAct : byte
{
    /// <summary>Another value stands in the place of one.</summary>
    Correct = 0,

    /// <summary>They do not count.</summary>
    Exclude = 1,

    /// <summary>They count again.</summary>
    Include = 2,
}
