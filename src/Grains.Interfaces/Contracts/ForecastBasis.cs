namespace Beffroi.Contracts;

/// <summary>How a source's figure is known in a forecast.</summary>
[GenerateSerializer, Alias("ForecastBasis")]
public enum ForecastBasis
{
    /// <summary>Neither measured, nor simulated, nor ever known: it stays unknown, and is not taken for nothing.</summary>
    Unknown,

    /// <summary>Read from meters, or declared for that year.</summary>
    Measured,

    /// <summary>Of the scenario.</summary>
    Simulated,

    /// <summary>Read from meters until virtual time begins, and of the scenario from then on.</summary>
    Mixed,

    /// <summary>No scenario tells it: the last year's that is known stands for it.</summary>
    Kept,

    /// <summary>As the inventory has it now.</summary>
    Counted,
}
