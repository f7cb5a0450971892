namespace Beffroi.Twin;

/// <summary>
/// A number that a kind judges by and that a territory may want otherwise: a threshold, a share, a delay. It is told before the silo starts
/// (<c>Kinds:luminaire:outBelow</c>), the same in every silo, and stays while the program runs. What was judged by another one is a fact, and stays too.
/// </summary>
/// <param name="name">Lower camel case, unique within the kind.</param>
/// <param name="value">Unless told.</param>
/// <param name="unit">Its symbol, such as <c>min</c>; empty for a share.</param>
public sealed class Setting(string name, double value, double minimum, double maximum, string unit = "")
{
    public string Name { get; } = name;

    public double Default { get; } = value;

    public double Minimum { get; } = minimum;

    public double Maximum { get; } = maximum;

    public string Unit { get; } = unit;

    public double Value { get; private set; } = value;

    /// <summary>As a time, for one told in minutes.</summary>
    public TimeSpan Minutes => TimeSpan.FromMinutes(Value);

    public static Setting Delay(string name, double minutes, double maximum = 1440) => new(name, minutes, 0, maximum, "min");

    /// <summary>Takes what was told, unless it is out of range.</summary>
    internal bool Take(double told)
    {
        if (!double.IsFinite(told) || told < Minimum || told > Maximum)
        {
            return false;
        }

        Value = told;
        return true;
    }
}
