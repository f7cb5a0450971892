using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether what can be commanded of a kind stands among its properties, is confirmed by one, and by itself does what it could be commanded to do.</summary>
public static class KindControls
{
    private const int Tries = 300;

    public static IEnumerable<string> Faults(AssetKind kind) =>
        kind.Controls.SelectMany(control => Row(kind, control).Concat(Behaviour(kind, control)).Distinct())
            .Concat(kind.Controls.GroupBy(c => c.Property).Where(g => g.Count() > 1).Select(g => $"{g.Key.Name} is controlled twice."));

    private static IEnumerable<string> Row(AssetKind kind, ControlDefinition control)
    {
        if (!kind.Properties.Contains(control.Property) || !kind.Properties.Contains(control.Telemetry))
        {
            yield return $"The control of {control.Property.Name} is not of a property of the kind.";
        }

        if (control.Property.IsIndex || control.Property.Form is not (ValueForm.Number or ValueForm.Flag or ValueForm.Text))
        {
            yield return $"Nobody can command {control.Property.Name}.";
        }

        if (control.Tolerance < 0 || control.ConfirmationOf(kind) <= TimeSpan.Zero)
        {
            yield return $"The control of {control.Property.Name} is never confirmed.";
        }
    }

    private static IEnumerable<string> Behaviour(AssetKind kind, ControlDefinition control)
    {
        for (var number = 0; number < Tries; number++)
        {
            var asset = new SomeAsset(kind, number);
            var sight = asset.Sight();
            if (control.Default(sight) is { IsNone: false } value && ValueCheck.Fault(control.Property, value, out _) is { } fault)
            {
                yield return $"By itself {control.Property.Name} does what it cannot be: {fault.Sentence}";
            }

            if (string.IsNullOrWhiteSpace(control.ReachOf(kind, sight).Sentence))
            {
                yield return $"How {control.Property.Name} is reached is not said.";
            }

            if (control.InhibitionOf(kind, sight, asset.ValueOf(control.Property, number)) is { } inhibition && (inhibition.Code.Length == 0 || !inhibition.Sentence.EndsWith('.') || !inhibition.Advice.EndsWith('.')))
            {
                yield return $"Why {control.Property.Name} may not be commanded is not said whole.";
            }
        }
    }
}
