namespace Beffroi.Twin;

/// <summary>Where a property's last value stands: plain numbers, so that an asset of eight properties takes a third of a kilobyte.</summary>
public struct Slot
{
    /// <summary>The number, 1 or 0, a choice's index, or an instant's microseconds.</summary>
    public double Number;

    /// <summary>A text; a point as longitude,latitude; null for numbers.</summary>
    public string? Text;

    public Instant At;

    public Instant ChangedAt;

    /// <summary><see cref="Quality.Unknown"/> for a slot nothing was ever put in. Never <see cref="Quality.Stale"/>.</summary>
    public Quality Quality;

    /// <summary>The quality at that moment: what is older than it stays fresh is stale.</summary>
    public readonly Quality QualityAt(Property property, Instant now) =>
        Quality != Quality.Unknown && now > FreshUntil(property) ? Quality.Stale : Quality;

    /// <summary>When it becomes stale. An inferred value does not age: what it is inferred from tells its changes, and nothing in between.</summary>
    public readonly Instant FreshUntil(Property property) =>
        property.FreshFor is { } fresh && Quality is not (Quality.Unknown or Quality.Inferred) ? At + fresh : Instant.Never;

    public readonly Value ValueOf(Property property) => Quality == Quality.Unknown ? Value.None : property.Form switch
    {
        ValueForm.Number => Value.Of(Number),
        ValueForm.Flag => Value.Of(Number != 0),
        ValueForm.Instant => Value.Of(new Instant((long)Number)),
        ValueForm.Point => Point(Text!),
        _ => Value.Of(Text!),
    };

    private static Value Point(string text)
    {
        var comma = text.IndexOf(',');
        return Value.At(
            double.Parse(text.AsSpan(0, comma), System.Globalization.CultureInfo.InvariantCulture),
            double.Parse(text.AsSpan(comma + 1), System.Globalization.CultureInfo.InvariantCulture));
    }
}
