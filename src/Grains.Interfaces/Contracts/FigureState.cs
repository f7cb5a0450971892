namespace Beffroi.Contracts;

/// <summary>How well a figure is known.</summary>
[GenerateSerializer, Alias("FigureState")]
public enum FigureState
{
    Unknown,

    /// <summary>Known, but below what the contract asks of its data.</summary>
    Estimated,

    Measured,
}
