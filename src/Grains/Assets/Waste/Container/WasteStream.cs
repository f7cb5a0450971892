namespace Beffroi.Assets.Waste;

/// <summary>What is thrown into a container.</summary>
public enum WasteStream
{
    Residual,
    Packaging,
    Paper,
    Glass,
    Organic,
    Textile,
}
