using System.Text;
using Beffroi.Inventory;
using Beffroi.Rules.Cel;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>What conditions make of a description: two assets with the same traits they cannot tell apart by how these are described. Pure.</summary>
internal static class RuleTraits
{
    public static void Append(StringBuilder traits, CelCondition condition, Description description)
    {
        if (condition.Decided.Count > 0)
        {
            var scene = new RuleScene().At(new(0) { Description = description }, default);
            foreach (var part in condition.Decided)
            {
                traits.Append('|').Append(part.Evaluate(scene));
            }
        }

        foreach (var path in condition.Describes)
        {
            traits.Append('|').Append(Described(description, path));
        }
    }

    private static string? Described(Description description, string path) => path switch
    {
        "asset.name" => description.Name,
        "asset.district" => description.District,
        "asset.authority" => description.Authority,
        _ when path.StartsWith("tag.", StringComparison.Ordinal) => description.Tags?.Contains(path[4..]) == true ? "1" : "0",
        _ => description.Attributes?.TryGetValue(path["attribute.".Length..], out var value) == true ? value.ToString() : null,
    };
}
