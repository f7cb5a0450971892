using System.Text.Json.Nodes;
using Beffroi.Devices.Layouts;

namespace Beffroi.Devices;

/// <summary>
/// Cayenne's low power payload: a channel, a type, the value, and again. Members are named as The Things Stack names them, such as <c>temperature_1</c>. Pure.
/// </summary>
public static class CayenneLpp
{
    private static readonly string[] Axes = ["x", "y", "z"];
    private static readonly string[] Place = ["latitude", "longitude", "altitude"];
    private static readonly string[] Colours = ["r", "g", "b"];

    // IPSO's object numbers less 3200; the numbers are divided by the last.
    private static readonly Dictionary<byte, LppType> Types = new()
    {
        [0] = new("digital_in", FieldType.U8), [1] = new("digital_out", FieldType.U8), [2] = new("analog_in", FieldType.I16, 100), [3] = new("analog_out", FieldType.I16, 100),
        [100] = new("generic", FieldType.U32), [101] = new("luminosity", FieldType.U16), [102] = new("presence", FieldType.U8), [103] = new("temperature", FieldType.I16, 10),
        [104] = new("relative_humidity", FieldType.U8, 2), [113] = new("accelerometer", FieldType.I16, 1_000) { Members = Axes }, [115] = new("barometric_pressure", FieldType.U16, 10),
        [116] = new("voltage", FieldType.U16, 100), [117] = new("current", FieldType.U16, 1_000), [118] = new("frequency", FieldType.U32), [120] = new("percentage", FieldType.U8),
        [121] = new("altitude", FieldType.I16), [125] = new("concentration", FieldType.U16), [128] = new("power", FieldType.U16), [130] = new("distance", FieldType.U32, 1_000),
        [131] = new("energy", FieldType.U32, 1_000), [132] = new("direction", FieldType.U16), [133] = new("unix_time", FieldType.U32),
        [134] = new("gyrometer", FieldType.I16, 100) { Members = Axes }, [135] = new("colour", FieldType.U8) { Members = Colours },
        [136] = new("gps", FieldType.I24, 10_000) { Members = Place }, [142] = new("switch", FieldType.U8),
    };

    public static Decoding Decode(ReadOnlySpan<byte> bytes)
    {
        var data = new JsonObject();
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes.Length - at < 2 || !Types.TryGetValue(bytes[at + 1], out var type))
            {
                return Decoding.Refuse(CodecCode.Refused, bytes.Length - at < 2 ? "The payload ends behind a channel." : $"The type {bytes[at + 1]} of channel {bytes[at]} is not one of Cayenne’s.");
            }

            var name = $"{type.Name}_{bytes[at]}";
            if (bytes.Length - at - 2 < type.Size)
            {
                return Decoding.Refuse(CodecCode.Refused, $"The payload ends within {name}.");
            }

            data[name] = type.Read(bytes.Slice(at + 2, type.Size));
            at += 2 + type.Size;
        }

        return Decoding.Of(data);
    }

    private sealed record LppType(string Name, FieldType Type, double Divisor = 1)
    {
        public string[] Members { get; init; } = [];

        private int Each => FieldTypes.SizeOf(Type)!.Value;

        public int Size => Each * Math.Max(Members.Length, 1);

        public JsonNode Read(ReadOnlySpan<byte> bytes)
        {
            if (Members.Length == 0)
            {
                return FieldTypes.Number(Type, bytes, little: false) / Divisor;
            }

            var members = new JsonObject();
            foreach (var (i, member) in Members.Index())
            {
                // Height is in hundredths of a metre, where the angles are in ten thousandths of a degree.
                members[member] = FieldTypes.Number(Type, bytes.Slice(i * Each, Each), little: false) / (member == "altitude" ? 100 : Divisor);
            }

            return members;
        }
    }
}
