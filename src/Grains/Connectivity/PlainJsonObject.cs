using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>One reading in plain JSON, while it is read. A <see cref="FormatException"/> says what is wrong in words for the sender.</summary>
/// <param name="measurements">Where its measurements go: emptied first, so that a thousand readings in one message need one list.</param>
internal sealed class PlainJsonObject(PlainJsonLimits limits, List<Measurement> measurements)
{
    private bool _boot;

    public List<Measurement> Measurements => measurements;

    public Instant? At { get; private set; }

    public long Epoch { get; private set; }

    public long? Sequence { get; private set; }

    /// <summary>Reads from the object's first brace to its last.</summary>
    public PlainJsonObject Read(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new UnreadableException("A reading is an object of property to value, such as {\"power\": 41.5}.");
        }

        measurements.Clear();
        var seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (++seen > limits.Properties)
            {
                throw new UnreadableException($"A reading has at most {limits.Properties} properties.");
            }

            ReadMember(ref json, name);
        }

        // A boot without a number says nothing: an epoch alone would be an identity.
        Epoch = Sequence is null ? 0 : Epoch;
        return seen == 0 ? throw new UnreadableException("The reading is empty.") : this;
    }

    private void ReadMember(ref Utf8JsonReader json, string name)
    {
        switch (name)
        {
            case "at":
                At = At is null ? PlainJsonValue.ReadInstant(ref json, name) : throw Twice(name);
                break;
            case "seq":
                Sequence = Sequence is null ? ReadSequence(ref json) : throw Twice(name);
                break;
            case "boot":
                Epoch = _boot ? throw Twice(name) : PlainJsonValue.ReadEpoch(ref json);
                _boot = true;
                break;
            default:
                AddMeasurement(ref json, name);
                break;
        }
    }

    private void AddMeasurement(ref Utf8JsonReader json, string name)
    {
        if (name.Length == 0 || name.Length > limits.NameLength)
        {
            throw new UnreadableException($"A property's name has 1 to {limits.NameLength} characters.");
        }

        foreach (var measurement in measurements)
        {
            if (measurement.Property == name)
            {
                throw Twice(name);
            }
        }

        var (value, at) = PlainJsonValue.Read(ref json, name, limits);
        if (!value.IsNone)
        {
            measurements.Add(new(name, value, at));
        }
    }

    private static long ReadSequence(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var sequence) && sequence >= 0
            ? sequence
            : throw new UnreadableException("\"seq\" is a whole number from 0.");

    private static FormatException Twice(string name) => new($"\"{name}\" is there twice.");
}
