using System.Globalization;
using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>The values of a decoded object, whoever decoded it. Pure.</summary>
public static class DecodedFields
{
    private const int DeepestObject = 3;
    private const int MostFields = 200;

    /// <summary>In their order; one inside another is named with a point between, such as <c>gps.altitude</c>. What is empty says nothing.</summary>
    /// <param name="lists">Whether lists say something: their items are named by their number, such as <c>sensors.0.value</c>.</param>
    public static List<KeyValuePair<string, Value>> Of(JsonElement decoded, bool lists = false)
    {
        var fields = new List<KeyValuePair<string, Value>>();
        Collect(decoded, "", DeepestObject, lists, fields);
        return fields;
    }

    private static void Collect(JsonElement json, string prefix, int depth, bool lists, List<KeyValuePair<string, Value>> fields)
    {
        foreach (var (member, inner) in depth == 0 ? [] : Members(json, lists))
        {
            var name = prefix + member;
            if (fields.Count == MostFields || name.Length > 100)
            {
                return;
            }

            Collect(inner, name + ".", depth - 1, lists, fields);
            if (ValueOf(inner) is { IsNone: false } value)
            {
                fields.Add(new(name, value));
            }
        }
    }

    private static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement json, bool lists) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Select(member => (member.Name, member.Value)),
        JsonValueKind.Array when lists => json.EnumerateArray().Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item)),
        _ => [],
    };

    private static Value ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number when json.TryGetDouble(out var number) && double.IsFinite(number) => Value.Of(number),
        JsonValueKind.True => Value.Of(true),
        JsonValueKind.False => Value.Of(false),
        JsonValueKind.String when json.GetString() is { Length: > 0 and <= 1_000 } text => Value.Of(text),
        _ => Value.None,
    };
}
