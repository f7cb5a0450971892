using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>The values of a decoded object, whoever decoded it. Pure.</summary>
public static class DecodedFields
{
    private const int DeepestObject = 3;
    private const int MostFields = 200;

    /// <summary>In their order; one inside another is named with a point between, such as <c>gps.altitude</c>. Lists and what is empty say nothing.</summary>
    public static List<KeyValuePair<string, Value>> Of(JsonElement decoded)
    {
        var fields = new List<KeyValuePair<string, Value>>();
        Collect(decoded, "", DeepestObject, fields);
        return fields;
    }

    private static void Collect(JsonElement json, string prefix, int depth, List<KeyValuePair<string, Value>> fields)
    {
        if (json.ValueKind != JsonValueKind.Object || depth == 0)
        {
            return;
        }

        foreach (var member in json.EnumerateObject())
        {
            var name = prefix + member.Name;
            if (fields.Count == MostFields || name.Length > 100)
            {
                return;
            }

            Collect(member.Value, name + ".", depth - 1, fields);
            if (ValueOf(member.Value) is { IsNone: false } value)
            {
                fields.Add(new(name, value));
            }
        }
    }

    private static Value ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number when json.TryGetDouble(out var number) && double.IsFinite(number) => Value.Of(number),
        JsonValueKind.True => Value.Of(true),
        JsonValueKind.False => Value.Of(false),
        JsonValueKind.String when json.GetString() is { Length: > 0 and <= 1_000 } text => Value.Of(text),
        _ => Value.None,
    };
}
