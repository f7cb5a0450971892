using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>What a back-test has counted; read while it is added to, so figures may be of slightly different moments.</summary>
internal sealed class BackTestTally
{
    private const int MostKept = 200;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<DateOnly, long> _perDay = [];
    private readonly List<Firing> _first = [];

    /// <summary>Every firing, when a test wants to compare them; null else.</summary>
    public List<Firing>? All { get; set; }

    public long Readings { get; private set; }

    public long Late { get; private set; }

    public long Firings { get; private set; }

    public long Damped { get; private set; }

    public long Commands { get; private set; }

    public double? Energy { get; private set; }

    public void Read(Fact fact, bool counts)
    {
        if (counts && !fact.IsDerived && !fact.IsCorrection)
        {
            Readings++;
            Late += fact.IsLate ? 1 : 0;
        }
    }

    public void Add(Firing firing, double? energy)
    {
        lock (_gate)
        {
            if (firing.Damped)
            {
                Damped++;
                return;
            }

            Firings++;
            Commands += firing.Commands;
            Energy = energy is null ? Energy : (Energy ?? 0) + energy;
            var day = DateOnly.FromDateTime(firing.At.ToDateTimeOffset().UtcDateTime);
            _perDay[day] = _perDay.GetValueOrDefault(day) + 1;
            if (_first.Count < MostKept)
            {
                _first.Add(firing);
            }

            All?.Add(firing);
        }
    }

    public (IReadOnlyDictionary<DateOnly, long> PerDay, Firing[] First) Details()
    {
        lock (_gate)
        {
            return (new Dictionary<DateOnly, long>(_perDay), [.. _first.OrderBy(f => f.At)]);
        }
    }
}
