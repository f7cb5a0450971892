using CsCheck;

namespace Beffroi.Rules;

/// <summary>What may be heard of a lamp, reading by reading: what comes after so many minutes.</summary>
internal static class LampStories
{
    /// <param name="longest">Minutes between two readings at most.</param>
    public static Gen<(double Minutes, string Property, double Value)[]> Of(double longest) => Gen.Select(
        Gen.Double[0.01, longest], Gen.Int[0, 4], Gen.Double[0, 1], (minutes, property, share) => property switch
        {
            0 => (minutes, "presence", Math.Round(share)),
            1 => (minutes, "temperature", Math.Round(40 + (80 * share))),
            2 => (minutes, "voltage", Math.Round(225 + (40 * share))),
            3 => (minutes, "level", Math.Round(100 * share)),
            _ => (minutes, "power", Math.Round(60 * share)),
        }).Array[5, 60];
}
