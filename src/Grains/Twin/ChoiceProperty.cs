using System.Text.Json;

namespace Beffroi.Twin;

/// <summary>A property that is one of an enumeration's names. In slots it is the name's number, so that states add up.</summary>
public sealed class ChoiceProperty<TChoice> : Property
    where TChoice : struct, Enum
{
    private static readonly string[] Keys = [.. Enum.GetNames<TChoice>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    private static readonly TChoice[] Values = Enum.GetValues<TChoice>();

    internal ChoiceProperty(string name)
        : base(name, ValueForm.Text, "") => Choices = Keys;

    internal static string[] AllKeys => Keys;

    public static string KeyOf(TChoice choice) => Keys[Array.IndexOf(Values, choice)];

    /// <summary>The choice of that number in <see cref="Property.Choices"/>.</summary>
    public static TChoice At(int index) => Values[index];

    /// <summary>The choice of that key; null when there is none.</summary>
    public static TChoice? Find(string? key) => Array.IndexOf(Keys, key) is >= 0 and var index ? Values[index] : null;

    /// <summary>A device's message of that choice.</summary>
    public Measurement Reading(TChoice choice) => new(Name, Value.Of(KeyOf(choice)));

    /// <summary>That it is that choice, worked out.</summary>
    public Derived As(TChoice choice, Quality quality) => new(this, Value.Of(KeyOf(choice)), quality);
}
