using System.Text.Json;
using System.Text.Json.Nodes;

namespace Beffroi.Api;

/// <summary>An example that comes with a codec: what it is given, and what it gives.</summary>
/// <param name="Output">As the codec returns it: data, or bytes and fPort, warnings, errors.</param>
internal sealed record CodecExample(string Function, string? Description, JsonElement? Bytes, int? FPort, string? At, JsonElement? Data, JsonObject Output);
