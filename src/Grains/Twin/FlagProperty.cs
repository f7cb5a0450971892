namespace Beffroi.Twin;

/// <summary>A property that is so or not.</summary>
public sealed class FlagProperty : Property
{
    internal FlagProperty(string name)
        : base(name, ValueForm.Flag, "")
    {
    }
}
