using Beffroi.Inventory.Files;
using Beffroi.Twin;

namespace Beffroi.Inventory.Mapping;

/// <summary>What a mapping says about one kind: those of its attributes and links that the kind has.</summary>
internal sealed class KindReader(KindEntry kind, ImportMapping mapping)
{
    private readonly AttributeReader[] _attributes =
    [
        .. kind.Attributes.Where(a => mapping.Attributes.ContainsKey(a.Name)).Select(a => new AttributeReader(a, mapping.Attributes[a.Name], mapping.Decimal)),
    ];

    private readonly LinkEntry[] _links = [.. kind.Links.Where(link => mapping.Links.ContainsKey(link.Name))];

    public string Key => kind.Key;

    public IEnumerable<string> Required { get; } = [.. kind.Attributes.Where(a => a.Required).Select(a => a.Name)];

    public (IReadOnlyDictionary<string, Value>? Values, ImportReject? Fault) Attributes(SourceRow row)
    {
        Dictionary<string, Value>? values = null;
        foreach (var attribute in _attributes)
        {
            var (value, fault) = attribute.Read(row);
            if (fault is not null)
            {
                return (null, fault);
            }

            if (!value.IsNone)
            {
                (values ??= [])[attribute.Name] = value;
            }
        }

        return (values, null);
    }

    public (IReadOnlyDictionary<string, AssetId?>? Targets, ImportReject? Fault) Links(SourceRow row)
    {
        Dictionary<string, AssetId?>? targets = null;
        foreach (var link in _links)
        {
            var source = mapping.Links[link.Name];
            var read = source.Read(row, whole: true);
            if (read.Fault is not null)
            {
                return (null, read.Fault);
            }

            if (read.Text is not null)
            {
                if (!AssetId.TryOf(link.TargetKind, read.Text, out var target))
                {
                    return (null, new(row.Line, source.Column, RowCode.BadId, $"'{read.Text}' cannot be the id of a {link.TargetKind}."));
                }

                (targets ??= [])[link.Name] = target;
            }
        }

        return (targets, null);
    }
}
