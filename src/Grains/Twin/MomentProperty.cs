namespace Beffroi.Twin;

/// <summary>A property that is a moment, such as until when something was done.</summary>
public sealed class MomentProperty : Property
{
    internal MomentProperty(string name)
        : base(name, ValueForm.Instant, "")
    {
    }

    /// <summary>A device's message of that moment.</summary>
    public Measurement Reading(Instant moment) => new(Name, Value.Of(moment));
}
