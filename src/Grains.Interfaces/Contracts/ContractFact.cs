namespace Beffroi.Contracts;

/// <summary>What persons declare for a year, with evidence: a number for formulas, or what changed a baseline and is nobody's performance. It counts when both parties have signed it.</summary>
/// <param name="Name">Of a declared source; null for a non-routine adjustment.</param>
/// <param name="Baseline">Of a non-routine adjustment: the baseline it changes; null for a declared number.</param>
/// <param name="Quantity">In the source's or the baseline's unit.</param>
/// <param name="Evidence">Where it can be looked up.</param>
/// <param name="Version">Of its document.</param>
[GenerateSerializer, Immutable, Alias("ContractFact")]
public sealed record ContractFact(
    [property: Id(0)] string Id, [property: Id(1)] int Year, [property: Id(2)] string? Name, [property: Id(3)] string? Baseline, [property: Id(4)] decimal Quantity, [property: Id(5)] string Title,
    [property: Id(6)] string Evidence, [property: Id(7)] string? AuthoritySigned = null, [property: Id(8)] string? ContractorSigned = null, [property: Id(9)] int Version = 0)
{
    public bool Counts => AuthoritySigned is not null && ContractorSigned is not null;
}
