using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>What is asked about.</summary>
/// <param name="Subject">A property's name, or <c>alarm:</c> and an alarm's code, or <c>control:</c> and a control's name.</param>
/// <param name="At">As the twin knew it then: by when things were received, not by when they were observed.</param>
[GenerateSerializer, Immutable, Alias("ExplainQuery")]
public sealed record ExplainQuery([property: Id(0)] AssetId Asset, [property: Id(1)] string Subject, [property: Id(2)] Instant At)
{
    public const string AlarmPrefix = "alarm:";

    public const string ControlPrefix = "control:";

    /// <summary>The property's or control's name in a subject.</summary>
    public static string NameIn(string subject) => subject.StartsWith(ControlPrefix, StringComparison.Ordinal) ? subject[ControlPrefix.Length..] : subject;
}
