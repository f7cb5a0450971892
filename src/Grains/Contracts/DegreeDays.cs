using Beffroi.Quantities;

namespace Beffroi.Contracts;

/// <summary>Degree days of a day from its lowest and highest temperature. Pure.</summary>
public static class DegreeDays
{
    /// <summary>By cooling the same with the signs turned: degrees above the base.</summary>
    public static double Of(DegreeDayMethod method, bool cooling, double threshold, double lowest, double highest)
    {
        var (low, high, bound) = cooling ? (-highest, -lowest, -threshold) : (lowest, highest, threshold);
        return (method == DegreeDayMethod.Costic ? DegreeDay.Costic(low, high, bound) : DegreeDay.Meteo(low, high, bound)).Number;
    }
}
