namespace Beffroi.Twin;

/// <summary>A property of free text.</summary>
public sealed class TextProperty : Property
{
    /// <summary>Longer texts are out of range.</summary>
    public const int LongestText = 256;

    internal TextProperty(string name)
        : base(name, ValueForm.Text, "")
    {
    }
}
