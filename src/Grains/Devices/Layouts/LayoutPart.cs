namespace Beffroi.Devices.Layouts;

/// <summary>A value within what a field read: all of it, or some of its bits, made into what the device means.</summary>
public sealed record LayoutPart
{
    /// <summary>The member it becomes; a point leads into another object. A name that begins with _ is read, can be a condition, and is not told.</summary>
    public required string Name { get; init; }

    /// <summary>The lowest bit, 0 the least.</summary>
    public int Low { get; init; }

    /// <summary>How many bits; 0 for the whole.</summary>
    public int Width { get; init; }

    public bool Signed { get; init; }

    /// <summary>Added to what was read, before anything else.</summary>
    public double Add { get; init; }

    public double Scale { get; init; } = 1;

    /// <summary>Exact where <see cref="Scale"/> would not be: a thousandth is no number of a computer.</summary>
    public double Divide { get; init; } = 1;

    /// <summary>Added after scaling.</summary>
    public double Offset { get; init; }

    /// <summary>Coefficients from the constant up, of a curve the scaled value is put into.</summary>
    public double[] Polynomial { get; init; } = [];

    /// <summary>Rounded to so many decimals, halves away from zero; null for not at all.</summary>
    public int? Decimals { get; init; }

    /// <summary>Numbers as read that mean that nothing is known.</summary>
    public double[] None { get; init; } = [];

    /// <summary>Words for numbers as read; one without a word stays a number.</summary>
    public IReadOnlyDictionary<long, string>? Choices { get; init; }

    /// <summary>Whether it is true or false.</summary>
    public bool Flag { get; init; }

    public bool IsTold => Name[0] != '_';

    /// <summary>Some of the bits of a whole number.</summary>
    public long Cut(long read)
    {
        if (Width == 0)
        {
            return read;
        }

        var bits = (read >> Low) & ((1L << Width) - 1);
        return Signed ? FieldTypes.Signed(bits, Width) : bits;
    }

    /// <summary>What a number as read means; null when it means nothing.</summary>
    public object? Meaning(double read)
    {
        if (!double.IsFinite(read) || None.Contains(read))
        {
            return null;
        }

        if (Flag)
        {
            return read != 0;
        }

        if (Choices is not null && read is >= long.MinValue and <= long.MaxValue && Choices.TryGetValue((long)read, out var word))
        {
            return word;
        }

        var value = ((read + Add) * Scale / Divide) + Offset;
        value = Polynomial.Length == 0 ? value : Polynomial.Reverse().Aggregate(0.0, (sum, coefficient) => (sum * value) + coefficient);
        return Decimals is { } decimals ? Math.Round(value, decimals, MidpointRounding.AwayFromZero) : value;
    }
}
