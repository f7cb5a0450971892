using Beffroi.Control;
using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Texts;

/// <summary>From noon of its day to noon of another something is commanded of those assets: a set point, a level.</summary>
public sealed record CommandEdit : ScenarioEdit
{
    private static readonly Dictionary<string, ControlSlot> Slots = new() { ["operator"] = ControlSlot.Operator, ["event"] = ControlSlot.Event, ["programme"] = ControlSlot.Programme };

    public required AssetKind Kind { get; init; }

    public required Property Control { get; init; }

    public required Value Value { get; init; }

    /// <summary>Where in the stack: what stands higher goes before it, a rule before a programme.</summary>
    public ControlSlot Slot { get; init; } = ControlSlot.Operator;

    public override Stage On(Stage stage) =>
        stage with { Orders = [.. stage.Orders, new($"planner/{stage.Orders.Count + 1}", Kind, Scope, Control, Value, Slot, Begins(stage.From), Ends)] };

    /// <summary>Reads one; null when it commands nothing that its kind obeys in scenarios, which is told.</summary>
    internal static CommandEdit? Read(EditBlock edit)
    {
        var (kind, name, to) = (edit.Kind(lives: true), edit.Yaml.Text("control", required: true), edit.To());
        var slot = edit.Yaml.Read<ControlSlot>("slot", text => Slots.TryGetValue(text, out var known) ? known : null, RemarkCode.BadWord, false, "slot", string.Join(", ", Slots.Keys));
        var control = kind?.Living is { } living ? living.Obeys.FirstOrDefault(p => p.Name == name) : null;
        if (kind?.Living is { } lives && name is not null && control is null)
        {
            edit.Yaml.Remarks.Add(edit.Yaml.Node("control")!, RemarkCode.ControlNotSimulated, name, kind.Key, string.Join(", ", lives.Obeys.Select(p => p.Name)));
        }

        var value = control is null ? null : ValueOf(edit, control);
        _ = edit.Yaml.Node("value");
        return value is { } asked ? new() { Kind = kind!, Scope = edit.Scope, From = edit.From, To = to, Control = control!, Value = asked, Slot = slot ?? ControlSlot.Operator } : null;
    }

    private static Value? ValueOf(EditBlock edit, Property control)
    {
        if (control.Form == ValueForm.Number)
        {
            return edit.Yaml.Number("value", control.Minimum ?? double.MinValue, control.Maximum ?? double.MaxValue, required: true) is { } number ? Value.Of(number) : null;
        }

        if (edit.Yaml.Text("value", required: true) is not { } text)
        {
            return null;
        }

        var asked = control.Form == ValueForm.Flag && bool.TryParse(text, out var flag) ? Value.Of(flag) : Value.Of(text);
        return ValueCheck.Fault(control, asked, out var value) is null ? value : edit.Yaml.Fault<Value?>(edit.Yaml.Node("value")!, RemarkCode.BadWord, text, control.Name);
    }
}
