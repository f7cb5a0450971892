using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Beffroi.Scenarios;

/// <summary>What was taken, by cell, month and flow, and by asset: integers, so that parts of a run add up to the same whatever they are.</summary>
public sealed class Ledger
{
    /// <summary>More flows than that no kind has.</summary>
    public const int MostFlows = 8;

    private readonly long[] _cells;
    private readonly long[] _assets;
    private readonly long[] _firings;
    private readonly long[] _draws;
    private readonly int _months;

    /// <param name="replicates">How often what is left to chance is drawn: figures are their mean.</param>
    public Ledger(int cells, int months, int assets, int rules, int replicates = 1)
    {
        _months = months;
        (_cells, _assets, _firings) = (new long[cells * months * MostFlows], new long[assets * MostFlows], new long[rules]);
        _draws = replicates > 1 ? new long[cells * MostFlows * replicates] : [];
        Replicates = replicates;
    }

    private Ledger(int months, long[][] figures)
    {
        _months = months;
        (_cells, _assets, _firings, _draws) = (figures[0], figures[1], figures[2], figures[3]);
        Replicates = Math.Max(1, _draws.Length * months / Math.Max(1, _cells.Length));
    }

    public int Months => _months;

    /// <summary>All that it holds, as it is kept.</summary>
    internal long[][] Figures => [_cells, _assets, _firings, _draws];

    public int Replicates { get; }

    /// <summary>In the flow's smallest unit.</summary>
    public long this[int cell, int month, int flow] => _cells[Index(cell, month, flow)];

    public long OfAsset(int asset, int flow) => _assets[(asset * MostFlows) + flow];

    /// <summary>What a cell took in one replicate, over all months.</summary>
    public long DrawOf(int cell, int flow, int replicate)
    {
        var sum = _draws.Length > 0 ? _draws[Draw(cell, flow, replicate)] : 0;
        for (var month = 0; month < _months; month++)
        {
            sum += this[cell, month, flow];
        }

        return sum;
    }

    /// <summary>How often a rule fired, every asset counted.</summary>
    public long FiringsOf(int rule) => _firings[rule];

    /// <summary>One that was kept.</summary>
    internal static Ledger Of(int months, long[][] figures) => new(months, figures);

    public void Book(int cell, int month, int asset, int flow, long amount)
    {
        _cells[Index(cell, month, flow)] += amount;
        _assets[(asset * MostFlows) + flow] += amount;
    }

    /// <summary>How much more than booked it was in one replicate.</summary>
    public void BookDraw(int cell, int flow, int replicate, long amount) => _draws[Draw(cell, flow, replicate)] += amount;

    public void BookFirings(int rule, long count) => _firings[rule] += count;

    public void Add(Ledger part)
    {
        Add(_cells, part._cells);
        Add(_assets, part._assets);
        Add(_firings, part._firings);
        Add(_draws, part._draws);
    }

    /// <summary>The same for the same figures.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in Figures)
        {
            hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private int Index(int cell, int month, int flow) => (((cell * _months) + month) * MostFlows) + flow;

    private int Draw(int cell, int flow, int replicate) => (((cell * MostFlows) + flow) * Replicates) + replicate;

    private static void Add(long[] sums, long[] parts)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = checked(sums[i] + parts[i]);
        }
    }
}
