using Beffroi.Connectivity;

namespace Beffroi.Connectors.Files;

/// <summary>What became of a file's rows.</summary>
public sealed class ReplayReport
{
    public int Rows { get; private set; }

    /// <summary>Rows of which at least one value was taken.</summary>
    public int Taken { get; private set; }

    public int Repeats { get; private set; }

    /// <summary>Values that went into history but not into their slot, being older.</summary>
    public int Late { get; private set; }

    /// <summary>Rows without a value.</summary>
    public int Empty { get; private set; }

    public int Refused => Reasons.Values.Sum();

    /// <summary>What was not taken, by reason.</summary>
    public SortedDictionary<string, int> Reasons { get; } = new(StringComparer.Ordinal);

    internal void Add(IntakeReport row)
    {
        Rows++;
        Taken += row.Taken;
        Repeats += row.Repeats;
        Late += row.Late;
        Empty += row is { Taken: 0, Repeats: 0, Rejections: [] } ? 1 : 0;
        foreach (var rejection in row.Rejections)
        {
            Reasons[rejection.Code] = Reasons.GetValueOrDefault(rejection.Code) + 1;
        }
    }
}
