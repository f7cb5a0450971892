namespace Beffroi.Contracts;

/// <summary>
/// A performance contract as its document says: what is measured, what would have been without the works, what was promised, and what follows in money. Names of sources, constants
/// and indicators are one set, so that every formula may use them.
/// </summary>
public sealed record Contract
{
    public required Bilingual Title { get; init; }

    public required DateOnly Begins { get; init; }

    public required int Years { get; init; }

    /// <summary>Of the whole, in euros; null when it is not said.</summary>
    public decimal? Amount { get; init; }

    public decimal? Savings { get; init; }

    /// <summary>Whether years are judged as a whole too, by the indicators' weights.</summary>
    public bool IsScored { get; init; }

    public required IReadOnlyDictionary<string, YearTable> Constants { get; init; }

    public required IReadOnlyList<ContractSource> Sources { get; init; }

    public required IReadOnlyList<ContractPrice> Prices { get; init; }

    /// <summary>In the order they are written: each may use those before it.</summary>
    public required IReadOnlyList<ContractIndicator> Indicators { get; init; }

    public required IReadOnlyList<ContractBaseline> Baselines { get; init; }

    public required IReadOnlyList<ContractClause> Clauses { get; init; }

    public required IReadOnlyList<ContractCounter> Counters { get; init; }

    /// <summary>The year that is called by that year of the calendar; null when the contract has none.</summary>
    public ContractYear? Year(int calendar) =>
        calendar - Begins.Year is >= 0 and var passed && passed < Years ? new(passed + 1, Begins.AddYears(passed)) : null;
}
