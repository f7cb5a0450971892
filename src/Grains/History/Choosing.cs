using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Which readings in force a correction is about. Pure.</summary>
internal static class Choosing
{
    /// <summary>Why the correction cannot be, as far as history knows; null when it can.</summary>
    public static Outcome? Refusal(Correction correction, RawReading[] inForce) =>
        inForce.Length == 0
            ? Outcome.Refused("unknown-reading", $"There is no reading of {correction.Property} of {correction.Asset} there.", "Correct what was read; a reading is named by its exact instant.")
        : correction.Was is { } was && Array.Exists(inForce, reading => reading.Value != was)
            ? Outcome.Refused("reading-changed", $"What is in force is {inForce[0].Value}, not {was}.", "Look again, then correct what is there.")
        : null;

    public static Outcome TooMany(int most) => Outcome.Refused("too-many-readings", $"The stretch holds more than {most} readings.", "Correct it in shorter stretches.");

    public static Outcome Future(Instant at) => Outcome.Refused("future-instant", $"{at} has not come yet.", "Correct what was read; the future is not.");

    /// <summary>The readings that the correction changes: none when all is so already.</summary>
    public static CorrectedReading[] Readings(Correction correction, RawReading[] inForce) => correction.Act switch
    {
        CorrectionAct.Correct => [.. inForce.Where(r => r.Value != correction.Value || IsExcluded(r)).Select(r => Of(r) with { Value = correction.Value })],
        CorrectionAct.Exclude => [.. inForce.Where(r => !IsExcluded(r)).Select(Of)],
        _ => [.. inForce.Where(IsExcluded).Select(Of)],
    };

    private static bool IsExcluded(RawReading reading) => (reading.Marks & ReadingMarks.Excluded) != 0;

    private static CorrectedReading Of(RawReading reading) =>
        new(reading.At, reading.Value, reading.Quality, reading.Value, (reading.Marks & ReadingMarks.Corrected) != 0);
}
