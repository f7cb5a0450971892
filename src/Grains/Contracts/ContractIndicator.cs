using Beffroi.Contracts.Formulas;
using Beffroi.Twin.Indicators;

namespace Beffroi.Contracts;

/// <summary>What is measured of a department for the contract.</summary>
/// <param name="Id">As formulas name it.</param>
public sealed record ContractIndicator(string Id, Bilingual Name, string Department, string Unit, Formula Formula)
{
    public Better Better { get; init; } = Better.Down;

    /// <summary>How it is measured (IPMVP): A key parameter, B all parameters, C whole meter. D, a simulation, never pays.</summary>
    public char Option { get; init; } = 'B';

    /// <summary>Its share in what the department is judged by, told beside it.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>Least share of the members' time that must be known, 0 to 1; below it the figure is an estimate.</summary>
    public decimal Coverage { get; init; } = 0.95m;

    /// <summary>Most share of that which may be inferred or estimated, 0 to 1.</summary>
    public decimal Estimates { get; init; } = 0.1m;
}
