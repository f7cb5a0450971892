namespace Beffroi.Twin.Indicators;

/// <summary>A line that is level up to a break and slopes below it, and how well it tells what it was fitted on.</summary>
/// <param name="Base">What is taken above the break.</param>
/// <param name="Slope">How much more for each unit below it.</param>
/// <param name="RSquared">The share of the spread that it explains.</param>
/// <param name="CvRmse">How far it is off in the usual case, percent of the mean.</param>
/// <param name="IsGoodEnough">Whether savings may be counted with it.</param>
public readonly record struct FittedLine(double Base, double Slope, double Break, double RSquared, double CvRmse, int Points, bool IsGoodEnough);
