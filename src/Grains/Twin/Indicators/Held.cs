namespace Beffroi.Twin.Indicators;

/// <summary>When a value counts: a range of numbers, or some of the choices. A flag is 1 or 0.</summary>
/// <param name="From">Included.</param>
/// <param name="To">Included.</param>
public sealed record Held(double From, double To, params string[] Choices)
{
    public static readonly Held Yes = new(1, 1);
    public static readonly Held No = new(0, 0);

    public static Held Above(double bound) => new(Math.BitIncrement(bound), double.PositiveInfinity);

    public static Held AtLeast(double bound) => new(bound, double.PositiveInfinity);

    public static Held Below(double bound) => new(double.NegativeInfinity, Math.BitDecrement(bound));

    public static Held Between(double from, double to) => new(from, to);

    public static Held In<TChoice>(params TChoice[] choices)
        where TChoice : struct, Enum => new(double.NaN, double.NaN, [.. choices.Select(ChoiceProperty<TChoice>.KeyOf)]);

    public bool Of(double number, string? text) => text is null ? number >= From && number <= To : Choices.Contains(text);

    /// <summary>Of every number between those two; null when of some and not of others.</summary>
    public bool? OfAll(double least, double most) => least >= From && most <= To ? true : most < From || least > To ? false : null;

    public bool Equals(Held? other) => other is not null && From.Equals(other.From) && To.Equals(other.To) && Choices.SequenceEqual(other.Choices);

    public override int GetHashCode() => HashCode.Combine(From, To, Choices.Length);
}
