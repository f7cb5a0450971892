using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>The inlet of readings that come by HTTP: plain JSON at <c>/api/v1/assets/{kind}/{key}/readings</c>.</summary>
public sealed class ReadingsInlet : IInlet
{
    public const string Source = "http";
    private const string Root = "/api/v1/assets/";
    private const string Tail = "/readings";
    private static readonly PlainJsonLimits Limits = new();

    public bool Serves(string source) => source == Source;

    public static string Address(string kind, string key) => $"{Root}{kind}/{key}{Tail}";

    public ValueTask<Translation> Translate(string address, ReadOnlyMemory<byte> body, Instant received, CancellationToken cancellation) =>
        new(Translate(address, body, received, key: null));

    /// <param name="key">The request's idempotency key, if it had one.</param>
    public static Translation Translate(string address, ReadOnlyMemory<byte> body, Instant received, string? key)
    {
        var origin = new Origin(Source, address, received);
        var name = address.StartsWith(Root, StringComparison.Ordinal) && address.EndsWith(Tail, StringComparison.Ordinal) && address.Length > Root.Length + Tail.Length
            ? address[Root.Length..^Tail.Length]
            : "";
        return AssetId.TryParse(name, null, out var asset)
            ? PlainJson.Translate(origin, asset, body, Limits, key)
            : Translation.Refuse(origin.Refuse(RejectionCode.UnknownTopic, $"'{name}' is not an asset: write kind and key, such as luminaire/L-4471.", body.Span));
    }
}
