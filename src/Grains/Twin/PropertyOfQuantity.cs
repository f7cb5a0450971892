using Beffroi.Quantities;

namespace Beffroi.Twin;

/// <summary>A numeric property whose unit is a type.</summary>
public sealed class Property<TQuantity> : Property
    where TQuantity : struct, IQuantity<TQuantity>
{
    internal Property(string name)
        : base(name, ValueForm.Number, TQuantity.Symbol)
    {
    }

    /// <summary>A device's message of that number, with the digits the property keeps.</summary>
    public Measurement Reading(double number) => new(Name, Value.Of(Math.Round(number, Decimals, MidpointRounding.AwayFromZero) + 0.0));

    /// <summary>That number, worked out.</summary>
    public Derived As(double number, Quality quality) => new(this, Value.Of(Math.Round(number, Decimals, MidpointRounding.AwayFromZero) + 0.0), quality);
}
