using Beffroi.Contracts.Formulas;

namespace Beffroi.Contracts;

/// <summary>How a department's figure turns into money.</summary>
public sealed record ContractClause
{
    public required string Id { get; init; }

    public required Bilingual Name { get; init; }

    /// <summary>The indicator it judges.</summary>
    public required string Indicator { get; init; }

    /// <summary>Null where there is nothing to compare with: then <see cref="Target"/> says what was promised.</summary>
    public string? Baseline { get; init; }

    /// <summary>Percent of the baseline that was promised to be saved.</summary>
    public YearTable? Saving { get; init; }

    /// <summary>What was promised, in the indicator's unit, in the place of a share.</summary>
    public YearTable? Target { get; init; }

    public string? Price { get; init; }

    /// <summary>Whether amounts are made with the market's price instead of the contract's.</summary>
    public bool AtMarket { get; init; }

    public DeadBand? DeadBand { get; init; }

    /// <summary>Percent of the target that the figure may be wrong by: no bonus is declared that is not above it.</summary>
    public YearTable? Uncertainty { get; init; }

    public required Sharing Bonus { get; init; }

    public required Sharing Malus { get; init; }

    /// <summary>Amounts of their own: positive to the contractor, negative from him.</summary>
    public IReadOnlyList<ClauseLine> Lines { get; init; } = [];

    public IReadOnlyList<Rebasing> Rebasings { get; init; } = [];

    /// <summary>Whether an estimate pays as a measured figure does.</summary>
    public bool EstimatesPay { get; init; }
}

/// <param name="Width">Percent of the target, or with <paramref name="InUnits"/> an amount in the indicator's unit.</param>
/// <param name="IsDeducted">Whether what lies beyond it alone counts; else beyond it all counts.</param>
public sealed record DeadBand(YearTable Width, bool InUnits, bool IsDeducted);

/// <summary>Who bears or receives what share, slice by slice of what lies beyond the target.</summary>
/// <param name="Most">Euros, at most.</param>
/// <param name="Least">Euros, at least, once there is anything.</param>
public sealed record Sharing(IReadOnlyList<SharingSlice> Slices, YearTable? Most, YearTable? Least)
{
    public static readonly Sharing None = new([], null, null);
}

/// <param name="UpTo">Percent of the target at which it ends; null for the one without an end.</param>
/// <param name="Share">Percent of its worth that goes to, or is taken from, the contractor.</param>
public sealed record SharingSlice(YearTable? UpTo, YearTable Share);

public sealed record ClauseLine(string Id, Bilingual Name, YearTable Amount);

/// <summary>When the target is set anew: after so many years, or when it was passed by so much in so many years one after the other.</summary>
/// <param name="Over">Percent of the target; null for one that only waits for its year.</param>
/// <param name="Years">One after the other, or after which it comes.</param>
/// <param name="Target">The new target, in the indicator's unit.</param>
public sealed record Rebasing(decimal? Over, int Years, Formula Target);
