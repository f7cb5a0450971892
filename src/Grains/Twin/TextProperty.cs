namespace Beffroi.Twin;

/// <summary>A property of free text.</summary>
public sealed class TextProperty : Property
{
    /// <summary>Longer texts are out of range.</summary>
    public const int LongestText = 256;

    /// <summary>How it is written, for those who write or try one.</summary>
    public string[] Examples { get; init; } = [];

    internal TextProperty(string name)
        : base(name, ValueForm.Text, "")
    {
    }

    /// <summary>A device's message of that text.</summary>
    public Measurement Reading(string text) => new(Name, Value.Of(text));

    /// <summary>That text, worked out.</summary>
    public Derived As(string text, Quality quality) => new(this, Value.Of(text), quality);
}
