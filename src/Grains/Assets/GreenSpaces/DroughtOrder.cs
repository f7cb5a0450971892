using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>
/// A prefect's drought order as a table: which level is in force in which zone, and what each level forbids to which plants in which hours.
/// <code>AP 51-2026-118; 2026-07-01..2026-09-30; craie heightened; vesle alert; * alert turf,beds 10-18; * heightened turf,sports 0-24; * crisis * 0-24</code>
/// The reference, the days it is in force, levels (zone and level), rules (zone, level, plants, hours); <c>*</c> is any. A level forbids what its own rules say and nothing else.
/// </summary>
public sealed class DroughtOrder
{
    private const string Any = "*";
    private const int ShortestReference = 3;

    private readonly Dictionary<string, DroughtLevel> _levels = new(StringComparer.Ordinal);
    private readonly List<(string Zone, DroughtLevel Level, PlantType[] Plants, int From, int To)> _rules = [];

    private DroughtOrder(string reference, DateOnly from, DateOnly until) => (Reference, From, Until) = (reference, from, until);

    public string Reference { get; }

    public DateOnly From { get; }

    /// <summary>Its last day.</summary>
    public DateOnly Until { get; }

    public bool IsInForce(DateOnly day) => From <= day && day <= Until;

    /// <summary>Whether it can be told which level holds there; of an asset whose zone nobody told, only where the order sets one for all.</summary>
    public bool Speaks(string? zone) => zone is not null || _levels.ContainsKey(Any);

    /// <summary>Null when that is no such text.</summary>
    public static DroughtOrder? Read(string? text)
    {
        if (text?.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is not [{ Length: >= ShortestReference } reference, var days, .. var rest])
        {
            return null;
        }

        if (days.Split("..") is not [var first, var last] || Day(first) is not { } from || Day(last) is not { } until || until < from)
        {
            return null;
        }

        var order = new DroughtOrder(reference, from, until);
        return Array.TrueForAll(rest, order.Add) && order._levels.Count > 0 ? order : null;
    }

    /// <summary>What forbids watering those plants there at that moment; null when nothing does.</summary>
    public DroughtBan? At(string? zone, PlantType plant, Instant at)
    {
        var local = LegalTime.Of(at);
        if (!IsInForce(local.Date) || LevelOf(zone) is not { } level)
        {
            return null;
        }

        foreach (var rule in _rules)
        {
            if (rule.Level == level && (rule.Zone == Any || rule.Zone == zone) && Array.IndexOf(rule.Plants, plant) >= 0 && new DroughtBan(Reference, level, rule.From, rule.To) is var ban && ban.Covers(local.Hour))
            {
                return ban;
            }
        }

        return null;
    }

    private DroughtLevel? LevelOf(string? zone) =>
        zone is not null && _levels.TryGetValue(zone, out var level) ? level : _levels.TryGetValue(Any, out var all) ? all : null;

    private bool Add(string clause)
    {
        switch (clause.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            case [var zone, var level] when LevelNamed(level) is { } known:
                return _levels.TryAdd(zone, known);
            case [var zone, var level, var plants, var hours] when LevelNamed(level) is { } known && PlantsNamed(plants) is { } named && HoursNamed(hours) is { } span:
                _rules.Add((zone, known, named, span.From, span.To));
                return true;
            default:
                return false;
        }
    }

    private static DroughtLevel? LevelNamed(string name) => Enum.TryParse<DroughtLevel>(name, ignoreCase: true, out var level) && char.IsLetter(name[0]) ? level : null;

    private static PlantType[]? PlantsNamed(string names)
    {
        if (names == Any)
        {
            return Enum.GetValues<PlantType>();
        }

        var plants = names.Split(',').Select(name => Enum.TryParse<PlantType>(name, ignoreCase: true, out var plant) && char.IsLetter(name[0]) ? plant : (PlantType?)null).ToArray();
        return Array.TrueForAll(plants, p => p is not null) ? [.. plants.Select(p => p!.Value)] : null;
    }

    private static (int From, int To)? HoursNamed(string hours) =>
        hours.Split('-') is [var first, var last] && Hour(first) is { } from and < 24 && Hour(last) is { } to and > 0 && from != to ? (from, to) : null;

    private static int? Hour(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24 ? hour : null;

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
