using System.Linq.Expressions;
using Beffroi.Twin;

namespace Beffroi.Rules.Cel;

/// <summary>What names mean in the conditions of one kind: its properties, attributes, what the asset is, the time, the sun.</summary>
/// <param name="inputs">Declared links to other assets' properties, by name.</param>
public sealed class CelNames(AssetKind kind, IReadOnlyDictionary<string, (string Key, Property Property)>? inputs = null)
{
    internal static readonly (string Name, CelType Type, string Getter)[] Rows =
    [
        ("now", CelType.Moment, nameof(RuleScene.Now)),
        ("sun.elevation", CelType.Number with { Unit = "°" }, nameof(RuleScene.Sun)),
        ("clock.hour", CelType.Number, nameof(RuleScene.ClockHour)),
        ("clock.minute", CelType.Number, nameof(RuleScene.ClockMinute)),
        ("clock.weekday", CelType.Number, nameof(RuleScene.ClockWeekday)),
        ("clock.day", CelType.Number, nameof(RuleScene.ClockDay)),
        ("clock.month", CelType.Number, nameof(RuleScene.ClockMonth)),
        ("asset.name", CelType.Text, nameof(RuleScene.Name)),
        ("asset.district", CelType.Text, nameof(RuleScene.District)),
        ("asset.authority", CelType.Text, nameof(RuleScene.Authority)),
    ];

    /// <summary>What names of inputs begin with.</summary>
    internal const string Input = "input.";

    public AssetKind Kind { get; } = kind;

    /// <summary>Every name there is, for hints and completion.</summary>
    public IEnumerable<string> All() => Kind.Properties.Select(p => p.Name)
        .Concat(Rows.Select(r => r.Name))
        .Concat(Kind.Attributes.Select(a => $"attribute.{a.Name}"))
        .Concat(Inputs());

    internal IEnumerable<string> Inputs() => (inputs?.Keys ?? []).Select(name => Input + name);

    /// <summary>What a trigger follows under that name: a property or an input; null when it is neither.</summary>
    internal RuleSource? Source(string path) =>
        Kind.Find(path) is { } property ? new(path, property, null)
        : path.StartsWith(Input, StringComparison.Ordinal) && inputs?.TryGetValue(path[Input.Length..], out var input) == true ? new(path, input.Property, input.Key)
        : null;

    internal CelTyped? Find(CelNode node, string path, ParameterExpression scene)
    {
        if (Source(path) is { } source)
        {
            return Of(node, source.Property, source.Input, scene);
        }

        if (path.StartsWith("attribute.", StringComparison.Ordinal) && Kind.Attributes.FirstOrDefault(a => a.Name == path[10..]) is { } attribute)
        {
            return Of(node, attribute, scene);
        }

        return Array.Find(Rows, r => r.Name == path) is { Name: not null } row ? new(node, row.Type, Expression.Call(scene, row.Getter, null)) : null;
    }

    internal static CelTyped? Of(CelNode node, Property property, string? input, ParameterExpression scene, string prefix = "")
    {
        (CelForm Form, string Getter)? read = property.Form switch
        {
            ValueForm.Number => (CelForm.Number, "Number"),
            ValueForm.Instant => (CelForm.Moment, "Number"),
            ValueForm.Flag => (CelForm.Flag, "Flag"),
            ValueForm.Text => (CelForm.Text, "Text"),
            _ => null,
        };
        return read is not var (form, getter) ? null : new(
            node, new(form, property.Unit, property.Choices), Expression.Call(scene, prefix + getter, null, Expression.Constant(property), Expression.Constant(input, typeof(string))), new(property, input));
    }

    private static CelTyped? Of(CelNode node, AttributeDefinition attribute, ParameterExpression scene)
    {
        var (form, getter) = attribute.Form switch
        {
            ValueForm.Number => (CelForm.Number, nameof(RuleScene.AttributeNumber)),
            ValueForm.Instant => (CelForm.Moment, nameof(RuleScene.AttributeMoment)),
            ValueForm.Flag => (CelForm.Flag, nameof(RuleScene.AttributeFlag)),
            _ => (CelForm.Text, nameof(RuleScene.AttributeText)),
        };
        return new(node, new(form, attribute.Unit, attribute.Choices), Expression.Call(scene, getter, null, Expression.Constant(attribute)));
    }
}
