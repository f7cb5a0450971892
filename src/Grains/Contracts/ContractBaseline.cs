using Beffroi.Contracts.Formulas;

namespace Beffroi.Contracts;

/// <summary>What would have been used without the works: a version of the reference, who made it, whether both parties took it, and how it follows weather, hours and inventory.</summary>
/// <param name="Version">Of the reference itself, beside the contract's.</param>
/// <param name="Adjusted">Over <c>value</c>, sources and constants; the value as it is when there is none.</param>
public sealed record ContractBaseline(string Id, int Version, string Author, ReferenceState State, decimal Value, string Unit, Formula? Adjusted)
{
    public DateOnly? DecidedOn { get; init; }

    public BaselineFit? Fit { get; init; }

    /// <summary>Fitted on the meters of a baseline period; formulas call what it tells <c>fitted</c>.</summary>
    public BaselineRegression? Regression { get; init; }

    /// <summary>What its adjustment goes back to.</summary>
    public IEnumerable<string> Names => [.. Adjusted?.Names ?? [], .. Regression is null ? [] : (string[])[Regression.Degrees]];
}

/// <summary>A regression as it stands in the contract, and is signed with it.</summary>
/// <param name="Fit">The document it comes from.</param>
/// <param name="Degrees">The source of degree days it goes by.</param>
/// <param name="Base">°C, of those degree days.</param>
/// <param name="Line">Where it is written.</param>
public sealed record BaselineRegression(string Fit, int FitVersion, string Degrees, decimal Base, decimal PerDay, decimal PerDegree, int Line, int Column)
{
    /// <summary>Under a year's own weather.</summary>
    public decimal? Of(int days, decimal? degreeDays) => (PerDay * days) + (PerDegree * degreeDays);
}

/// <param name="R2">Of the regression behind it.</param>
/// <param name="CvRmse">Percent.</param>
/// <param name="Nmbe">Percent.</param>
public sealed record BaselineFit(decimal R2, decimal CvRmse, decimal? Nmbe)
{
    public const decimal LeastR2 = 0.75m;
    public const decimal MostCvRmse = 25;

    public const decimal MostNmbe = 5;

    public bool IsGoodEnough => R2 > LeastR2 && CvRmse < MostCvRmse && (Nmbe is not { } off || Math.Abs(off) <= MostNmbe);
}
