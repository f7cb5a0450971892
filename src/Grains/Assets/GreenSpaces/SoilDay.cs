namespace Beffroi.Assets.GreenSpaces;

/// <summary>What a day did to a root zone, mm: Dr' = Dr − rain − given + taken + drained.</summary>
/// <param name="Depletion">At its end.</param>
/// <param name="Taken">ETc: by the plants.</param>
/// <param name="Rain">That counted.</param>
/// <param name="Drained">Through it, out of the roots' reach.</param>
/// <param name="Ready">RAW of that day.</param>
public readonly record struct SoilDay(double Depletion, double Taken, double Rain, double Drained, double Ready);
