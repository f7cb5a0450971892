using System.Text.Json;

namespace Beffroi.Replay;

/// <summary>Reads a JSON object a line. Values inside objects are columns with a point between the names, such as <c>decoded.payload.vdd</c>.</summary>
public static class JsonRecords
{
    private const int Deepest = 6;

    public static IEnumerable<ReplayRecord> Read(TextReader text)
    {
        for (var line = 1; text.ReadLine() is { } row; line++)
        {
            if (!string.IsNullOrWhiteSpace(row))
            {
                yield return Record(line, row);
            }
        }
    }

    private static ReplayRecord Record(int line, string row)
    {
        var values = new Dictionary<string, string>();
        try
        {
            using var document = JsonDocument.Parse(row);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new(line, row, values) { Fault = "The line is not a JSON object." };
            }

            Collect(document.RootElement, "", Deepest, values);
            return new(line, row, values);
        }
        catch (JsonException fault)
        {
            return new(line, row, values) { Fault = $"The line is not JSON: {fault.Message}" };
        }
    }

    private static void Collect(JsonElement json, string prefix, int depth, Dictionary<string, string> values)
    {
        foreach (var member in json.EnumerateObject())
        {
            var name = prefix + member.Name;
            if (member.Value.ValueKind == JsonValueKind.Object && depth > 0)
            {
                Collect(member.Value, name + ".", depth - 1, values);
            }
            else if (member.Value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            {
                values[name] = member.Value.GetRawText();
            }
            else if (member.Value.ValueKind == JsonValueKind.String)
            {
                values[name] = member.Value.GetString()!;
            }
        }
    }
}
