using Beffroi.Inventory;

namespace Beffroi.Incidents;

/// <summary>The public supply an asset is connected to, such as a substation of the distribution network: no asset of the twin, but what many departments lose together.</summary>
public static class SupplyPoint
{
    /// <summary>Every kind has it without declaring it.</summary>
    public const string Attribute = "supplyPoint";

    public const int Longest = 60;

    /// <summary>Null when it was not told.</summary>
    public static string? Of(Description description) =>
        description.Attributes?.TryGetValue(Attribute, out var value) == true && value.Text?.Trim() is { Length: > 0 } name ? name : null;

    /// <summary>The same supply, however it was written.</summary>
    public static string Key(string name) => IncidentMember.SupplyKey + name.ToUpperInvariant();
}
