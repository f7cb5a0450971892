using System.Diagnostics.CodeAnalysis;

namespace Beffroi.Rollups;

/// <summary>
/// A node of the roll-up: <c>territory</c>, <c>authority/{a}</c>, <c>department/{m}</c>, <c>authority/{a}/{m}</c>, <c>district/{d}</c>,
/// and the cells <c>district/{d}/{m}</c>, in which the assets themselves are members. A district named <c>~{a}</c> holds what stands in authority
/// <c>a</c> but in none of its districts; <c>~</c> what has no authority either.
/// </summary>
[GenerateSerializer, Immutable, Alias("NodeId")]
public readonly record struct NodeId([property: Id(0)] string Text) : IParsable<NodeId>
{
    public const string Nowhere = "~";

    public static readonly NodeId Territory = new("territory");

    public static NodeId Authority(string authority) => new($"authority/{authority}");

    public static NodeId Department(string department) => new($"department/{department}");

    public static NodeId Authority(string authority, string department) => new($"authority/{authority}/{department}");

    public static NodeId District(string district) => new($"district/{district}");

    /// <summary>The cell of a district and a department: the only kind of node that has assets as members.</summary>
    public static NodeId Cell(string district, string department) => new($"district/{district}/{department}");

    /// <summary>The district's key for an asset of that authority that stands in no district.</summary>
    public static string NoDistrict(string? authority) => Nowhere + authority;

    public bool IsCell => Text.StartsWith("district/", StringComparison.Ordinal) && Text.Count(c => c == '/') == 2;

    /// <summary>The one department it is of; null when it holds several.</summary>
    public string? DepartmentOf() => Text.Split('/') switch
    {
        ["department", var department] => department,
        [_, _, var department] => department,
        _ => null,
    };

    public static NodeId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var node) ? node : throw new FormatException($"'{s}' is not a node: territory, authority/a, authority/a/m, district/d, district/d/m or department/m.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NodeId result)
    {
        var parts = s?.Split('/') ?? [];
        var valid = parts is ["territory"] or ["authority" or "district", { Length: > 0 }] or ["authority" or "district", { Length: > 0 }, { Length: > 0 }] or ["department", { Length: > 0 }];
        result = valid ? new(s!) : default;
        return valid;
    }

    public override string ToString() => Text;
}
