namespace Beffroi.Twin;

/// <summary>A property that is so or not.</summary>
public sealed class FlagProperty : Property
{
    internal FlagProperty(string name)
        : base(name, ValueForm.Flag, "")
    {
    }

    /// <summary>A device's message that it is so, or not.</summary>
    public Measurement Reading(bool flag) => new(Name, Value.Of(flag));

    /// <summary>That it is so, or not, worked out.</summary>
    public Derived As(bool flag, Quality quality) => new(this, Value.Of(flag), quality);
}
