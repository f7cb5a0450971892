using System.Globalization;
using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Texts;

/// <summary>As what assets begin: as the inventory has them, as they stand now, or as they stood at an instant of the past.</summary>
/// <param name="At">Null for the inventory, and for now.</param>
public sealed record ScenarioStart(bool HasStates, Instant? At)
{
    public static readonly ScenarioStart Inventory = new(false, null);

    public static readonly ScenarioStart Now = new(true, null);

    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd"];

    internal static ScenarioStart? Read(YamlBlock block) => block.Text("start") switch
    {
        null => null,
        "inventory" => Inventory,
        "now" => Now,
        var text => Moment(text) is { } at ? new(true, at) : block.Fault<ScenarioStart>(block.Node("start")!, RemarkCode.BadMoment, text),
    };

    // In legal time, as the other days of a scenario.
    private static Instant? Moment(string text) =>
        DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Year is >= 1970 and <= 2199
            ? LegalTime.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) : null;
}
