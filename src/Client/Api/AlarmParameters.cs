using Beffroi.Alarms;
using Beffroi.City;
using Beffroi.Parameters;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>The filters of lists of alarms.</summary>
internal static class AlarmParameters
{
    public static readonly Parameter<string[]> State = Kinds.Words(
        "state", "Any of these, separated by commas; in-hand unless told: what somebody still has to do something about.",
        "in-hand", "open", "active", "unacknowledged", "acknowledged", "returned", "latched", "shelved", "suppressed", "out-of-service", "all");

    public static readonly Parameter<string[]> Status = Kinds.Words("status", "Any of these priorities, separated by commas.", "danger", "major", "minor", "planned");

    /// <summary>An operator's scope: what the rate of alarms is told for.</summary>
    public static readonly Parameter[] Scope = [AssetParameters.Authority, AssetParameters.District, AssetParameters.Department, AssetParameters.Kind];

    public static AlarmState[] States(Given given) =>
        [.. (given.Of(State) ?? ["in-hand"]).SelectMany(StatesOf).Distinct()];

    public static bool IsInScope(AssetId asset, CityIndex city, Given given)
    {
        city.Assets.TryFind(asset, out var row);
        return Is(given.Of(AssetParameters.Authority), "authority/", row?.Authority)
            && Is(given.Of(AssetParameters.District), "district/", row?.District)
            && (given.Of(AssetParameters.Department) is not { } department || (row?.Department ?? city.Catalogue.Kind(asset.Kind)?.Department) == department)
            && (given.Of(AssetParameters.Kind) is not { } kind || asset.Kind == kind);
    }

    public static bool HasStatus(AlarmRecord alarm, Given given) => given.Of(Status) is not { } statuses || statuses.Contains(Words.Of(alarm.Priority));

    private static AlarmState[] StatesOf(string word) => word switch
    {
        "in-hand" => AlarmFilter.InHand,
        "open" or "active" => AlarmFilter.Active,
        "all" => Enum.GetValues<AlarmState>(),
        _ => [Enum.GetValues<AlarmState>().First(state => Words.Of(state) == word)],
    };

    private static bool Is(string? wanted, string prefix, string? key) => wanted is null || AssetParameters.KeyOf(wanted, prefix) == key;
}
