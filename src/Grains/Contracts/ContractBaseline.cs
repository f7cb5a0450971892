using Beffroi.Contracts.Formulas;

namespace Beffroi.Contracts;

/// <summary>What would have been used without the works: a version of the reference, who made it, whether both parties took it, and how it follows weather, hours and inventory.</summary>
/// <param name="Version">Of the reference itself, beside the contract's.</param>
/// <param name="Adjusted">Over <c>value</c>, sources and constants; the value as it is when there is none.</param>
public sealed record ContractBaseline(string Id, int Version, string Author, ReferenceState State, decimal Value, string Unit, Formula? Adjusted)
{
    public DateOnly? DecidedOn { get; init; }

    public BaselineFit? Fit { get; init; }
}

/// <param name="R2">Of the regression behind it.</param>
/// <param name="CvRmse">Percent.</param>
/// <param name="Nmbe">Percent.</param>
public sealed record BaselineFit(decimal R2, decimal CvRmse, decimal? Nmbe)
{
    public const decimal LeastR2 = 0.75m;
    public const decimal MostCvRmse = 25;

    public bool IsGoodEnough => R2 > LeastR2 && CvRmse < MostCvRmse;
}
