namespace Beffroi.Assets.Buildings;

/// <summary>How well a model tells what was measured.</summary>
/// <param name="RSquared">The share of the spread that it explains; below nought when the mean alone would do better.</param>
/// <param name="CvRmse">How far it is off in the usual case, percent of the mean.</param>
/// <param name="Nmbe">By how much what was measured is above it in all, percent of the mean.</param>
/// <param name="Points">Of how many points.</param>
public readonly record struct FitQuality(double RSquared, double CvRmse, double Nmbe, int Points)
{
    /// <summary>Whether savings may be counted with it: R² above 0.75 and CV(RMSE) under 25 percent (domain reference §2).</summary>
    public bool IsGoodEnough => RSquared > 0.75 && CvRmse < 25;
}
