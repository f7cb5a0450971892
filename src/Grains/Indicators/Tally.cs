namespace Beffroi.Indicators;

/// <summary>What readings add up to over a stretch: of one series or of many, in any order the same.</summary>
internal struct Tally
{
    /// <summary>In which something was known.</summary>
    public double Seconds;

    /// <summary>Of those, known by inference or estimation.</summary>
    public double Doubtful;

    /// <summary>Value times seconds.</summary>
    public double Integral;

    /// <summary>Seconds in which the condition held.</summary>
    public double Held;

    public double Increase;

    public long Times;

    /// <summary>Sum of what was known last, and of how many series.</summary>
    public double Last;

    public long Series;

    public void Add(in Tally other)
    {
        Seconds += other.Seconds;
        Doubtful += other.Doubtful;
        Integral += other.Integral;
        Held += other.Held;
        Increase += other.Increase;
        Times += other.Times;
        Last += other.Last;
        Series += other.Series;
    }
}
