using Beffroi.City;
using Beffroi.Control;
using Beffroi.Language;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Controls as the API tells them, in the reader's language.</summary>
internal static class ControlTelling
{
    public static ControlsShape Of(KindEntry kind, AssetControls controls, Tongue tongue) =>
        new([.. controls.Controls.Select(c => Of(kind, Array.Find(kind.Properties, p => p.Name == c.Control)!, c, controls.AsOf, tongue))]);

    /// <summary>Why nothing may be commanded, in the reader's language.</summary>
    public static InhibitionShape Of(Inhibition inhibition, Tongue tongue) =>
        new(inhibition.Code, Sentences.Told(tongue, inhibition.Said), Sentences.Told(tongue, inhibition.Advised));

    /// <summary>A priority stack, highest slot first; of entries in their order the first active one wins.</summary>
    public static SlotShape[] Slots(StackEntry[] entries, Instant now, Tongue tongue)
    {
        var target = Array.Find(entries, entry => entry.IsActive(now));
        return [.. ControlWords.Slots.SkipLast(1).Select((slot, i) => new SlotShape(slot, [.. entries.Where(e => (int)e.Slot == i).Select(e => Of(e, target, now, tongue))]))];
    }

    private static ControlShape Of(KindEntry kind, PropertyEntry property, ControlView view, Instant now, Tongue tongue) => new(
        view.Control,
        CatalogueIndex.Text(kind, tongue, $"property.{view.Control}"),
        property.Unit.Length == 0 ? null : property.Unit,
        property.Form.ToString().ToLowerInvariant(),
        property.Minimum,
        property.Maximum,
        [.. CatalogueIndex.Choices(kind, tongue, property.Name, property.Form, property.Choices).Select(c => new ControlChoice(c.Key, c.Name))],
        Layers(view),
        new(ControlWords.Of(view.Reach.Way), view.Reach.ExpectedDelay?.TotalSeconds, Sentences.Say(tongue, "reach." + ControlWords.Of(view.Reach.Way))),
        Slots(view.Entries, now, tongue),
        view.Inhibited is { } inhibition ? Of(inhibition, tongue) : null,
        view.Orders.Length > 0 ? OrderShape.Of(view.Orders[0], tongue) : null,
        [.. view.Orders.Select(order => OrderShape.Of(order, tongue))]);

    private static ControlLayers Layers(ControlView view) => new(
        view.Default,
        view.Target is { } target ? new(target.Value, ControlWords.Of(target.Slot), target.Source, target.Start) : null,
        view.InEffect is { } effective ? new(effective.Value, effective.At, effective.How) : null,
        new(view.Actual.Value, Words.Of(view.Actual.Quality), view.Actual.At));

    private static EntryShape Of(StackEntry entry, StackEntry? target, Instant now, Tongue tongue) => new(
        entry.Source, entry.Value, entry.Start, entry.Expiry == Instant.Never ? null : entry.Expiry, CauseTelling.Reason(tongue, entry.Cause), entry.Cause.Author, CauseTelling.In(tongue, entry.Cause), entry.Command,
        entry.IsActive(now), entry.Slot == target?.Slot && entry.Source == target.Source);
}
