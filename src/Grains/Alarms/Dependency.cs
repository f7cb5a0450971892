using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>Something that several assets share: an asset they hang on, or one of its parts.</summary>
/// <param name="Branch">The part; null for the whole.</param>
public readonly record struct Dependency(AssetId On, string? Branch, LinkCarries Carries)
{
    /// <summary>The alarm that says it is lost, when the asset has none of its own.</summary>
    public string InferredCode => Branch is null ? KernelAlarms.DependantsLost.Code : $"{KernelAlarms.BranchLost.Code}/{Branch}";

    /// <summary>Whether the loss of this explains that one: where only messages come from it, silence and nothing else.</summary>
    public bool Explains(Loss loss) => Carries == LinkCarries.Supply || loss.IsSilence;
}
