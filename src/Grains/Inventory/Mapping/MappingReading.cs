using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Inventory.Mapping;

/// <summary>A mapping that was read, or every fault that kept it from being.</summary>
public sealed record MappingReading(ImportMapping? Mapping, IReadOnlyList<MappingFault> Faults)
{
    /// <summary>All faults in one refusal, one a line.</summary>
    public static Outcome Refusal(IReadOnlyList<MappingFault> faults) => Outcome.Refused(
        "mapping-invalid",
        faults.Count == 1 ? Phrase.Of($"The mapping has a fault: {faults[0]}") : Phrase.Of($"The mapping has {faults.Count} faults:\n{string.Join('\n', faults)}"),
        "Correct the mapping and send it again; docs/import.md describes every part of it.");
}
