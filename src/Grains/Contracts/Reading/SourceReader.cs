using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Contracts.Reading;

/// <summary>Reads where figures come from: meters, a station's degree days, the inventory, or what persons declare.</summary>
internal sealed class SourceReader(Catalogue catalogue, Words words)
{
    private const int MostAssets = 2_000;
    private static readonly string[] Figures = ["increase", "mean", "sum", "share", "hours", "times"];
    private static readonly string[] Methods = ["costic", "meteo"];
    private static readonly string[] Ways = ["heating", "cooling"];

    public ContractSource? Read(string name, YamlBlock block)
    {
        var source = block.Text("degreeDays") is not null ? DegreeDays(name, block)
            : block.Text("declared") is { } fact ? Declared(name, block, fact)
            : block.Text("inventory") is { } counted ? Inventory(name, block, counted)
            : Series(name, block);
        block.Close();
        return source;
    }

    private ContractSource? Declared(string name, YamlBlock block, string fact)
    {
        words.IsName(fact, block.Node("declared")!, block.Remarks);
        return new DeclaredSource(name, fact);
    }

    private ContractSource? Series(string name, YamlBlock block)
    {
        var (kind, property) = (Kind(block, "kind"), block.Text("property", required: true));
        var figure = (SeriesFigure?)(Words.Choice(block, "figure", Figures) is { } word ? Enum.Parse<SeriesFigure>(word, ignoreCase: true) : SeriesFigure.Increase);
        var (held, scope) = (Held(block), Scope(block));
        if (kind is null || property is null)
        {
            return null;
        }

        if (kind.Find(property) is not { } found)
        {
            return block.Fault<ContractSource>(block.Node("property")!, RemarkCode.UnknownProperty, property, kind.Key, string.Join(", ", kind.Properties.Select(p => p.Name)));
        }

        var fits = figure switch
        {
            SeriesFigure.Increase => found.IsIndex,
            SeriesFigure.Share or SeriesFigure.Hours or SeriesFigure.Times => held is not null,
            _ => found.Form == ValueForm.Number,
        };
        return fits ? new SeriesSource(name, kind.Key, found, figure!.Value, held, scope)
            : block.Fault<ContractSource>(block.Node("figure") ?? block.Node("property")!, RemarkCode.WrongFigure, figure!.Value.ToString().ToLowerInvariant(), property);
    }

    private ContractSource? DegreeDays(string name, YamlBlock block)
    {
        var way = Words.Choice(block, "degreeDays", Ways);
        var station = block.Read<AssetId>("station", text => AssetId.TryParse(text, null, out var id) ? id : null, RemarkCode.BadId, required: true);
        var (property, threshold, method) = (block.Text("property") ?? "temperature", Words.Decimal(block, "base", -30, 60) ?? 18, Words.Choice(block, "method", Methods));
        var season = Season(block);
        if (way is null || station is not { } asset || !Knows(block, asset.Kind, "station", out var kind))
        {
            return null;
        }

        return kind.Find(property) is { Form: ValueForm.Number } found
            ? new DegreeDaySource(name, asset, found, threshold, method == "meteo" ? DegreeDayMethod.Meteo : DegreeDayMethod.Costic, way == "cooling", season)
            : block.Fault<ContractSource>(block.Node("property") ?? block.Self, RemarkCode.UnknownProperty, property, kind.Key, string.Join(", ", kind.Properties.Select(p => p.Name)));
    }

    private ContractSource? Inventory(string name, YamlBlock block, string counted)
    {
        var (attribute, scope) = (block.Text("attribute"), Scope(block));
        if (!Knows(block, counted, "inventory", out var kind))
        {
            return null;
        }

        var found = kind.Attributes.FirstOrDefault(a => a.Name == attribute && a.Form == ValueForm.Number);
        return attribute is null || found is not null ? new InventorySource(name, kind.Key, found, scope)
            : block.Fault<ContractSource>(block.Node("attribute")!, RemarkCode.UnknownProperty, attribute, kind.Key, string.Join(", ", kind.Attributes.Where(a => a.Form == ValueForm.Number).Select(a => a.Name)));
    }

    private AssetKind? Kind(YamlBlock block, string key) => block.Text(key, required: true) is { } text && Knows(block, text, key, out var kind) ? kind : null;

    private bool Knows(YamlBlock block, string key, string at, out AssetKind kind)
    {
        kind = catalogue.Knows(key) ? catalogue.Kind(key) : null!;
        if (kind is null)
        {
            block.Fault<object>(block.Node(at)!, RemarkCode.UnknownKind, key);
        }

        return kind is not null;
    }

    private static Held? Held(YamlBlock block)
    {
        if (block.Block("holds") is not { } holds)
        {
            return null;
        }

        var (from, to) = (holds.Number("from", -1e12, 1e12), holds.Number("to", -1e12, 1e12));
        string[] choices = [.. holds.Texts("in", 20).Select(each => each.Text)];
        var flag = holds.Text("is") switch { "true" => Twin.Indicators.Held.Yes, "false" => Twin.Indicators.Held.No, _ => null };
        holds.Close();
        return flag ?? (choices.Length > 0 ? new Held(double.NaN, double.NaN, choices) : new Held(from ?? double.NegativeInfinity, to ?? double.PositiveInfinity));
    }

    private static SourceScope Scope(YamlBlock block)
    {
        var assets = new HashSet<AssetId>();
        foreach (var (text, node) in block.Texts("assets", MostAssets))
        {
            if (AssetId.TryParse(text, null, out var asset))
            {
                assets.Add(asset);
            }
            else
            {
                block.Remarks.Add(node, RemarkCode.BadId, text);
            }
        }

        return new(block.Text("authority"), block.Text("district"), assets);
    }

    private static Season? Season(YamlBlock block)
    {
        if (block.Block("season") is not { } season)
        {
            return null;
        }

        var (from, to) = (Day(season, "from"), Day(season, "to"));
        season.Close();
        return from is { } begin && to is { } end ? new(begin, end) : null;
    }

    private static (int Month, int Day)? Day(YamlBlock block, string key) => block.Read<(int, int)>(
        key, text => DateText.Read($"2024-{text}") is { } date ? (date.Month, date.Day) : null, RemarkCode.BadDays, required: true);
}
