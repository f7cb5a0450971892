namespace Beffroi.Assets.Waste;

/// <summary>What a stream weighs, and how far a truck presses it: defaults of ours, which weighings of the territory should replace.</summary>
/// <param name="Density">Kilograms a cubic metre as it lies in a container.</param>
/// <param name="Pressing">How many cubic metres of a container become one in a truck; glass is not pressed, and paper springs back.</param>
public readonly record struct Bulk(double Density, double Pressing)
{
    public static Bulk Of(WasteStream stream) => stream switch
    {
        WasteStream.Packaging => new(35, 4),
        WasteStream.Paper => new(80, 2),
        WasteStream.Glass => new(280, 1),
        WasteStream.Organic => new(350, 1.5),
        WasteStream.Textile => new(120, 1),
        _ => new(120, 4),
    };
}
