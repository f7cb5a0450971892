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
}
