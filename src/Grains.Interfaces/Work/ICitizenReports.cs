namespace Beffroi.Work;

/// <summary>What citizens tell, one after the other.</summary>
[Alias("Beffroi.ICitizenReports")]
public interface ICitizenReports : IGrainWithIntegerKey
{
    /// <summary>Keeps it, or counts it with the one that tells of the same: of the same kind, within 50 m and 7 days.</summary>
    [Alias("Tell")]
    Task<ReportOutcome> Tell(ReportDraft draft);

    [Alias("Read")]
    Task<ReportOutcome> Read(string reference);

    [Alias("Find")]
    Task<CitizenReport[]> Find(ReportFilter filter);

    /// <summary>Once: refused as <c>already-decided</c> afterwards, but for the same decision.</summary>
    [Alias("Decide")]
    Task<ReportOutcome> Decide(string reference, ReportDecision decision);
}
