using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>Where the chain goes on behind something that was worked out: to what changed with it, to who described the asset, or to nothing but the time.</summary>
internal static class Origins
{
    public static Finding After(Past past, PastChange row, ExplainStep[] steps, PropertyPast[] from)
    {
        var fresh = from.FirstOrDefault(input => Array.Exists(row.Change.Facts, fact => fact.Property == input.Property && !fact.IsLate));
        if (fresh.Property is not null)
        {
            return new(steps, new(past.Asset, fresh.Property, row.Version, row.At));
        }

        if (row.Change.Cause is { } cause && (row.Change.Enrolment is not null || row.Change.Retired))
        {
            return new([.. steps, Step(past, row, StepForm.Description) with { Cause = cause }]);
        }

        // Nothing it stands on came with this change: its time had come. What it stands on is older, and goes on from there.
        var latest = from.OrderByDescending(input => input.At).FirstOrDefault();
        return new(
            [.. steps, Step(past, row, StepForm.Time)],
            latest.Property is null ? null : new(past.Asset, latest.Property, row.Version - 1, row.At),
            Blind: latest.Property is null);
    }

    private static ExplainStep Step(Past past, PastChange row, StepForm form) =>
        new() { Form = form, Asset = past.Asset, Version = row.Version, At = row.At, Subject = "" };
}
