using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Contracts.Regressions;

/// <summary>Why a regression is refused, in words.</summary>
internal static class FitRefusals
{
    public static readonly Outcome NoSense = Outcome.Refused("fit-without-sense", "What was used does not rise with the degree days.", "Take another source of degree days, or a baseline without weather.");

    public static readonly Outcome BadPeriod = Outcome.Refused("bad-fit", "A regression is of one to three years from the first day of a month, 2p or 3p.", "Say 'from' as a month's first day, 'years' from 1 to 3, and 'model'.");

    public static Outcome TooShort(int months) => Outcome.Refused(
        "fit-too-short", $"{months} months of that period are known well enough.", $"A whole-meter regression needs {Fitting.FewestMonths}: bring in readings, of the meters and of the station.");

    public static Outcome Weak(FittedBaseline fit) => Outcome.Refused(
        "weak-regression", $"R² is {Print(fit.R2)}, CV(RMSE) {Print(fit.CvRmse)} %, NMBE {Print(fit.Nmbe)} %: not good enough to be paid by.",
        "R² above 0.75, CV(RMSE) below 25 % and NMBE within 5 % are asked for: try 3p, another period, or split the meters.");

    public static Outcome NoIndicator(string name, Contract contract) => Outcome.Refused(
        "unknown-indicator", $"The contract has no indicator '{name}'.", $"It has {string.Join(", ", contract.Indicators.Select(each => each.Id))}.");

    public static Outcome NoDegrees(string name, Contract contract) => Outcome.Refused(
        "unknown-degrees", $"The contract has no source of degree days '{name}'.", $"It has {string.Join(", ", contract.Sources.OfType<DegreeDaySource>().Select(each => each.Name))}.");

    private static string Print(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
