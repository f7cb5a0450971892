using Beffroi.Inventory;

namespace Beffroi.Twin;

/// <summary>A fact of the inventory that a kind may have, such as a luminaire's nominal power. It changes when somebody describes the asset, not when it is observed.</summary>
/// <param name="Required">Whether a complete inventory has it; an asset without it is enrolled all the same, and reported as incomplete.</param>
public sealed record AttributeDefinition(string Name, ValueForm Form, string Unit = "", bool Required = false)
{
    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public string[] Choices { get; init; } = [];

    /// <summary>How a text with a form of its own is written, for those who write or try one.</summary>
    public string[] Examples { get; init; } = [];

    /// <summary>Whether a text has that form; null for free text and choices.</summary>
    public Func<string, bool>? Reads { get; init; }

    /// <summary>One of the names of an enumeration, written in kebab case.</summary>
    public static AttributeDefinition Choice<TChoice>(string name, bool required = false)
        where TChoice : struct, Enum => new(name, ValueForm.Text, "", required) { Choices = ChoiceProperty<TChoice>.AllKeys };

    /// <summary>The name of <see cref="Calendar"/>.</summary>
    public const string CalendarName = "calendar";

    /// <summary>Id of the calendar that the asset follows; of kinds that follow one.</summary>
    public static AttributeDefinition Calendar { get; } = new(CalendarName, ValueForm.Text);

    /// <summary>The identity of the LoRaWAN device that reports for the asset, 16 hexadecimal digits: how network servers' messages find it.</summary>
    public static AttributeDefinition DevEui { get; } = new("devEui", ValueForm.Text);

    /// <summary>As a number; null when it was not told.</summary>
    public double? NumberIn(Description? description) => In(description) is { Form: ValueForm.Number } value ? value.Number : null;

    /// <summary>As a text; null when it was not told.</summary>
    public string? TextIn(Description? description) => In(description) is { Form: ValueForm.Text } value ? value.Text : null;

    /// <summary>As a flag; null when it was not told.</summary>
    public bool? FlagIn(Description? description) => In(description) is { Form: ValueForm.Flag } value ? value.AsFlag : null;

    /// <summary>As a moment; null when it was not told.</summary>
    public Instant? MomentIn(Description? description) => In(description) is { Form: ValueForm.Instant } value ? new((long)value.Number) : null;

    /// <summary>As one of an enumeration's names; null when it was not told.</summary>
    public TChoice? ChoiceIn<TChoice>(Description? description)
        where TChoice : struct, Enum => ChoiceProperty<TChoice>.Find(TextIn(description));

    private Value? In(Description? description) =>
        description?.Attributes is { } attributes && attributes.TryGetValue(Name, out var value) ? value : null;
}
