using Beffroi.Twin.Simulation;

namespace Beffroi.Twin;

/// <summary>A kind as data, for those who know no kind by name.</summary>
internal static class KindDocument
{
    public static KindEntry Of(AssetKind kind, int index) => new()
    {
        Index = index,
        Key = kind.Key,
        Department = kind.Department,
        Symbol = kind.Symbol,
        MainProperty = kind.Main.Name,
        Properties = [.. kind.Properties.Select(Of)],
        Attributes = [.. kind.Attributes.Select(Of)],
        Links = [.. kind.Links.Select(l => new LinkEntry(l.Name, l.TargetKind))],
        Measures = [.. kind.Measures.Select(m => new MeasureEntry($"{kind.Key}.{m.Property.Name}", m.Property.Name, m.Form, m.Property.Unit, m.Scale, m.States))],
        Alarms = [.. kind.AllAlarms.Concat(KernelAlarms.Raised).Select(Of)],
        Texts = KindTexts.WithRaised(kind),
        Controls = [.. kind.Controls.Select(c => c.Property.Name)],
        Internal = !kind.IsPublished,
        InternalFields = [.. kind.Unpublished, AttributeDefinition.DevEui.Name],
        Standards = [.. kind.Standards],
        Flows = [.. (kind.Living?.Flows ?? []).Select(f => new FlowEntry(f.Name, f.Unit, f.Of, f.Better == FlowSense.More ? "more" : "less"))],
    };

    private static AlarmEntry Of(Alarm alarm) => new(alarm.Code, alarm.Priority, alarm.OnDelay, alarm.OffDelay, alarm.RespondWithin, alarm.Latches, alarm.IsSafety || alarm.Priority == Priority.Danger);

    private static PropertyEntry Of(Property property) => new()
    {
        Name = property.Name,
        Form = property.Form,
        Unit = property.Unit,
        Minimum = property.Minimum,
        Maximum = property.Maximum,
        Decimals = property.Decimals,
        Choices = property.Choices,
        FreshFor = property.FreshFor,
        Indexed = property.IsIndex,
        Working = property.IsWorking,
    };

    private static AttributeEntry Of(AttributeDefinition attribute) => new()
    {
        Name = attribute.Name,
        Form = attribute.Form,
        Unit = attribute.Unit,
        Required = attribute.Required,
        Minimum = attribute.Minimum,
        Maximum = attribute.Maximum,
        Choices = attribute.Choices,
    };
}
