using Beffroi.Connectivity;
using Beffroi.Twin;

namespace Beffroi.Connectors.Files;

/// <summary>Translates the dead letters of replayed files again: a row that was read is kept as plain JSON, with its asset in the address.</summary>
public sealed class FilesInlet : IInlet
{
    public const string Connector = "file";
    public const string SourceStart = "file:";
    private static readonly PlainJsonLimits Limits = new();

    public bool Serves(string source) => source == Connector || source.StartsWith(SourceStart, StringComparison.Ordinal);

    /// <summary>File and line, and the asset where the row tells it.</summary>
    public static string Address(string file, int line, AssetId? asset) => asset is null ? $"{file}:{line}" : $"{file}:{line} > {asset}";

    public ValueTask<Translation> Translate(string address, ReadOnlyMemory<byte> body, Instant received, CancellationToken cancellation)
    {
        var origin = new Origin(Connector, address, received);
        return new(address.LastIndexOf(" > ", StringComparison.Ordinal) is > 0 and var at && AssetId.TryParse(address[(at + 3)..], null, out var asset)
            ? PlainJson.Translate(origin, asset, body, Limits)
            : Translation.Refuse(origin.Refuse(RejectionCode.Malformed, "The row cannot be read: correct the file or its mapping, and replay the file.", body.Span)));
    }
}
