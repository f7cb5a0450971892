using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>Many alarms and what they follow from.</summary>
/// <param name="Precision">Which share of what hangs on it is lost.</param>
/// <param name="Recall">Which share of all that is lost, and not explained otherwise, hangs on it.</param>
public sealed record CommonCause(Dependency On, string Root, AlarmName[] Children, double Precision, double Recall)
{
    public AlarmName Name => new(On.On, Root);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
