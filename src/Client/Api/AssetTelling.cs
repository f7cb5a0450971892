using Beffroi.City;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Live;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Tells of assets in the shapes of the API.</summary>
internal static class AssetTelling
{
    public static AssetSummary Summary(AssetRow row, AssetView? view, LiveCell cell, CityIndex city) => new()
    {
        Ordinal = row.Ordinal,
        Kind = row.Asset.Kind,
        Key = row.Asset.Key,
        Name = row.Name,
        Department = row.Department,
        Authority = AreaId(AreaLevel.Authority, row.Authority),
        District = AreaId(AreaLevel.District, row.District),
        Place = Point(row.Place),
        Status = Words.Of(view?.WorstAlarm ?? Worst(cell)),
        Knowledge = Words.Of(view?.Knowledge ?? KnowledgeOf(cell)),
        Main = city.Catalogue.Kind(row.Asset.Kind) is { } kind ? view is null ? MainValueOf(cell, kind) : MainValueOf(view, kind) : null,
        Alarms = view?.Conditions.Length ?? (Worst(cell) == Priority.None ? 0 : 1),
        Version = view?.Version ?? row.Version,
    };

    public static AssetDetail Detail(AssetView view, KindEntry kind, CityIndex city, Tongue tongue)
    {
        var description = view.Description;
        return new()
        {
            Ordinal = view.Ordinal,
            Kind = view.Asset.Kind,
            Key = view.Asset.Key,
            Name = description.Name ?? view.Asset.Key,
            Department = kind.Department,
            Authority = AreaId(AreaLevel.Authority, description.Authority),
            District = AreaId(AreaLevel.District, description.District),
            Place = Point(description.Place),
            Status = Words.Of(view.WorstAlarm),
            Knowledge = Words.Of(view.Knowledge),
            Main = MainValueOf(view, kind),
            Alarms = view.Conditions.Length,
            Version = view.Version,
            Address = description.Address,
            Heading = description.Heading,
            Attributes = description.Attributes ?? new Dictionary<string, Value>(),
            Links = [.. (description.Links ?? new Dictionary<string, AssetId?>()).Where(link => link.Value is not null).Select(link => new AssetLink(link.Key, Name(link.Value!.Value, city)))],
            Dependants = view.Dependants,
            Tags = description.Tags ?? [],
            LastSeen = view.LastSeen,
            LastChanged = view.Properties.Max(property => property.ChangedAt),
            Properties = [.. view.Properties.Select(property => Property(property, kind))],
            Conditions = AlarmTelling.Conditions(view, city, tongue),
            Retired = view.Retired,
        };
    }

    public static double[]? Point(Place? place) => place is { } at ? [at.Longitude, at.Latitude] : null;

    public static Priority Worst(LiveCell cell) => cell.Heard ? cell.Mark.Worst : Priority.None;

    /// <summary>An asset no silo told of yet is unknown.</summary>
    public static Knowledge KnowledgeOf(LiveCell cell) => cell.Heard ? cell.Mark.Knowledge : Knowledge.Unknown;

    public static string? AreaId(AreaLevel level, string? key) => key is null ? null : AreaRow.IdOf(level, key);

    /// <summary>The main value as the live table has it: a number, a flag or a choice; other texts are not in it.</summary>
    public static Value MainOf(LiveCell cell, PropertyEntry property) => cell is { Heard: true, Main: var main } && float.IsFinite(main)
        ? property switch
        {
            { Form: ValueForm.Number } => Value.Of(Math.Round(main, Math.Clamp(property.Decimals, 0, 10))),
            { Form: ValueForm.Flag } => Value.Of(main != 0),
            { Form: ValueForm.Text, Choices: var choices } when main >= 0 && main < choices.Length => Value.Of(choices[(int)main]),
            _ => Value.None,
        }
        : Value.None;

    private static MainValue? MainValueOf(LiveCell cell, KindEntry kind) => PropertyOf(kind, kind.MainProperty) is { } property
        ? new(property.Name, MainOf(cell, property), Unit(property.Unit), Words.Of(KnowledgeOf(cell)), null)
        : null;

    private static MainValue? MainValueOf(AssetView view, KindEntry kind)
    {
        var state = Array.Find(view.Properties, property => property.Property == kind.MainProperty);
        var unit = Unit(PropertyOf(kind, kind.MainProperty)?.Unit);
        return state is null ? null : new(state.Property, state.Value, unit, Words.Of(state.Quality), state.At);
    }

    private static PropertyState Property(PropertyView view, KindEntry kind) => new(
        view.Property, view.Value, Unit(PropertyOf(kind, view.Property)?.Unit), Words.Of(view.Quality), view.At, view.ChangedAt, view.FreshUntil, view.Pending);

    private static PropertyEntry? PropertyOf(KindEntry kind, string name) => Array.Find(kind.Properties, property => property.Name == name);

    private static string? Unit(string? unit) => string.IsNullOrEmpty(unit) ? null : unit;

    private static AssetName Name(AssetId id, CityIndex city) => new(id.Kind, id.Key, city.Assets.TryFind(id, out var row) ? row.Name : id.Key);
}
