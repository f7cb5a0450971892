using Beffroi.Twin;

namespace Beffroi.Scenarios.Texts;

/// <summary>Some assets are out for a time, and all that they supply: a cabinet without current, a street that is closed. Nobody goes elsewhere for it: what they would have given is lost.</summary>
public sealed record OutageEdit : ScenarioEdit
{
    public required AssetKind Kind { get; init; }

    /// <summary>What of them is out, such as a circuit; null for all.</summary>
    public string? Part { get; init; }

    /// <summary>Null from the begin on.</summary>
    public Instant? Begin { get; init; }

    /// <summary>Null for ever.</summary>
    public Instant? End { get; init; }

    public override Stage On(Stage stage) => stage with { Outages = [.. stage.Outages, new(Begin ?? stage.From, End ?? stage.To, Concerns, Part)] };

    /// <summary>Reads one; null when its kind is none that lives in scenarios, which is told.</summary>
    internal static OutageEdit? Read(EditBlock edit)
    {
        var kind = edit.Kind(lives: true);
        var (begin, end) = edit.Times();
        var part = edit.Yaml.Text("part");
        return kind is null ? null : new() { Kind = kind, Scope = edit.Scope, Part = part, Begin = begin, End = end };
    }

    private bool Concerns(ScenarioAsset asset) => asset.Asset.Kind == Kind.Key && Scope.Holds(asset.Asset, asset.Description);
}
