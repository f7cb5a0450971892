namespace Beffroi.Quantities;

/// <summary>A number with its unit as a type, so that watts are never added to kilowatt-hours. Inside slots there are plain numbers; behaviour sees these.</summary>
public interface IQuantity<TSelf>
    where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>The unit as written, such as <c>kWh</c>; empty for a bare number.</summary>
    static abstract string Symbol { get; }

    static abstract TSelf Of(double number);

    /// <summary>In the unit of the type.</summary>
    double Number { get; }
}
