using System.Text.Json.Nodes;

namespace Beffroi.Devices.Layouts;

/// <summary>One payload while it is read: where it stands, what was read, what is told of it.</summary>
internal ref struct LayoutReading(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly Dictionary<string, double> _read = [];
    private int _at = 0;

    public JsonObject Data { get; } = [];

    private readonly int Left => _bytes.Length - _at;

    /// <summary>A sentence when the payload does not have them.</summary>
    public string? Fields(IReadOnlyList<LayoutField> fields)
    {
        foreach (var field in fields)
        {
            if (field.When?.Holds(_read) == false)
            {
                continue;
            }

            var at = field.At is { } place ? place < 0 ? _bytes.Length + place : place : _at;
            var size = field.Size ?? Math.Max(_bytes.Length - at, 0);
            if (at < 0 || at + size > _bytes.Length)
            {
                if (field.Optional)
                {
                    continue;
                }

                return $"The payload has {_bytes.Length} bytes and ends within '{(field.Parts.Count > 0 ? field.Parts[0].Name : "skip")}', which wants {size} from byte {at}.";
            }

            Take(field, _bytes.Slice(at, size));
            _at = at + size;
        }

        return null;
    }

    public string? Records(LayoutRecords records)
    {
        while (Left >= records.Key + records.Length)
        {
            var type = FieldTypes.Whole(FieldType.U64, _bytes.Slice(_at, records.Key), little: false);
            _at += records.Key;
            var length = records.Length == 0 ? (int?)null : (int)FieldTypes.Whole(FieldType.U32, _bytes.Slice(_at, records.Length), little: false);
            _at += records.Length;
            var next = _at + length;
            if (records.Of.TryGetValue(type, out var fields))
            {
                if (Fields(fields) is { } fault)
                {
                    return fault;
                }
            }
            else if (!records.SkipUnknown)
            {
                return $"The type {type.ToString("x" + (2 * records.Key), System.Globalization.CultureInfo.InvariantCulture)} before byte {_at} is not in the layout.";
            }
            else if (next is null)
            {
                return null;
            }

            _at = next ?? _at;
            if (Left < 0)
            {
                return $"A record of {length} bytes ends behind the payload.";
            }
        }

        return null;
    }

    /// <summary>A point in a name leads into an object of its own.</summary>
    public static void Put(JsonObject data, string name, JsonNode value)
    {
        var names = name.Split('.');
        foreach (var outer in names[..^1])
        {
            if (data[outer] is not JsonObject inner)
            {
                data[outer] = inner = [];
            }

            data = inner;
        }

        data[names[^1]] = value;
    }

    private readonly void Take(LayoutField field, ReadOnlySpan<byte> bytes)
    {
        foreach (var part in field.Parts)
        {
            if (FieldTypes.IsText(field.Type))
            {
                Tell(part, FieldTypes.Text(field.Type, bytes));
                continue;
            }

            var read = part.Width > 0 ? part.Cut(FieldTypes.Whole(field.Type, bytes, field.Little)) : FieldTypes.Number(field.Type, bytes, field.Little);
            _read[part.Name] = read;
            Tell(part, part.Meaning(read));
        }
    }

    private readonly void Tell(LayoutPart part, object? meaning)
    {
        if (part.IsTold && meaning is not null)
        {
            Put(Data, part.Name, meaning switch { bool flag => JsonValue.Create(flag), string text => JsonValue.Create(text), _ => JsonValue.Create((double)meaning) });
        }
    }
}
