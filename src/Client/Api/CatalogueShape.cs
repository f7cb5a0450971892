namespace Beffroi.Api;

internal sealed record CatalogueShape(DepartmentShape[] Departments, KindShape[] Kinds);

internal sealed record DepartmentShape(string Key, string Name, int Order);

internal sealed record KindShape
{
    /// <summary>Its number in binary feeds.</summary>
    public required int Index { get; init; }

    public required string Key { get; init; }

    public required string Department { get; init; }

    public required string Name { get; init; }

    public required string Plural { get; init; }

    public required SymbolShape Symbol { get; init; }

    public required string MainProperty { get; init; }

    public required string FillProperty { get; init; }

    public required PropertyShape[] Properties { get; init; }

    public required AttributeShape[] Attributes { get; init; }

    public required LinkShape[] Links { get; init; }

    public required MeasureShape[] Measures { get; init; }

    public required AlarmShape[] Alarms { get; init; }

    /// <summary>Keys of the properties that can be commanded.</summary>
    public required string[] Controls { get; init; }

    /// <summary>What scenarios add up of it; empty for a kind that lives in none.</summary>
    public required FlowShape[] Flows { get; init; }
}

/// <param name="Path">SVG path on a grid of 24 by 24.</param>
internal sealed record SymbolShape(string Path, string Shape);

internal sealed record ChoiceShape(string Key, string Name);

/// <param name="FreshForSeconds">How long a value stays fresh; null for one that does not age.</param>
/// <param name="Indexed">Whether it is a meter's index, which only grows.</param>
/// <param name="Working">Whether it is only kept to work out others.</param>
internal sealed record PropertyShape(
    string Key, string Name, string Form, string Unit, double? Minimum, double? Maximum, int Decimals, ChoiceShape[] Choices, string RollUp, double? FreshForSeconds, bool Indexed, bool Working);

internal sealed record AttributeShape(
    string Key, string Name, string Form, string Unit, bool Required, double? Minimum, double? Maximum, ChoiceShape[] Choices);

internal sealed record LinkShape(string Key, string Name, string TargetKind);

internal sealed record MeasureShape(string Key, string Name, string Unit, string Form, long Scale);

/// <param name="Of">Key of the flow that it is a share of; null of one that stands for itself.</param>
/// <param name="Better"><c>less</c> or <c>more</c>.</param>
internal sealed record FlowShape(string Key, string Name, string Unit, string? Of, string Better);

internal sealed record AlarmShape(string Code, int Priority, string Title, string? Cause, string? Consequence, string? Action);
