using System.Text.Json;
using System.Text.Json.Serialization;
using Beffroi.Control;

namespace Beffroi.Storage;

/// <summary>Orders and groups as their registers keep them: all of it, as JSON.</summary>
internal static class OrderJson
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new ValueJson(), new AssetIdJson(), new InstantJson() },
    };

    public static string Text(Order order) => JsonSerializer.Serialize(order, Options);

    public static Order Parse(string json) => JsonSerializer.Deserialize<Order>(json, Options)!;

    public static string Text(CommandGroup group) => JsonSerializer.Serialize(group, Options);

    public static CommandGroup ParseGroup(string json) => JsonSerializer.Deserialize<CommandGroup>(json, Options)!;
}
