namespace Beffroi.Demonstration;

/// <summary>A lamp being planned: where, on which street, in which district, and with what head.</summary>
internal sealed class Lamp(Spot spot, Street street, Settlement district)
{
    public Spot Spot { get; } = spot;

    public Street Street { get; } = street;

    public Settlement District { get; } = district;

    /// <summary>Whether it is commanded alone.</summary>
    public bool IsPoint { get; set; }

    /// <summary>Nominal power, watt.</summary>
    public double Power { get; set; }

    /// <summary>Its number and its cabinet's, from 1.</summary>
    public int Number { get; set; }

    public int Cabinet { get; set; }

    public int Circuit { get; set; }
}
