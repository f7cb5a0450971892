namespace Beffroi.Twin;

/// <summary>How a property of many assets becomes one figure. Each form is a fixed number of 64-bit integers that only ever add up, so every order gives the same bytes.</summary>
public enum MeasureForm : byte
{
    /// <summary>One integer: the sum of the scaled values.</summary>
    Sum = 0,

    /// <summary>Two integers: the sum of the scaled values and how many there are.</summary>
    Mean = 1,

    /// <summary>One integer a state: how many are in it.</summary>
    States = 2,
}
