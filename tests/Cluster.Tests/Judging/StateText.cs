using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Cluster.Judging;

/// <summary>A state, whole, as lines of text: two states are the same when these are. Bytes are no measure: they tell which texts are one object in memory.</summary>
internal static class StateText
{
    public static string Of(AssetKind kind, AssetState state) => string.Join('\n', Lines(kind, state));

    private static IEnumerable<string> Lines(AssetKind kind, AssetState state)
    {
        yield return Line("asset", state.Version, state.ChangedAt, state.LastSeen, state.Ordinal, state.Retired, state.Description?.Name, state.Description?.District);
        foreach (var (property, slot) in kind.Properties.Zip(state.Slots))
        {
            yield return Line(property.Name, slot.Quality, slot.Number, slot.Text, slot.At, slot.ChangedAt);
        }

        foreach (var window in (state.Sources ?? []).OrderBy(window => window.Source).ThenBy(window => window.Epoch))
        {
            yield return Line("source", window.Source, window.Epoch, window.Highest, window.Floor, window.LastHeard, string.Join(' ', window.Gaps));
        }

        yield return Line("recent", state.Recent?.Oldest, string.Join(' ', state.Recent?.Hashes ?? []));
        foreach (var line in (state.Conditions ?? []).Select(condition => Line("condition", condition)).Order(StringComparer.Ordinal))
        {
            yield return line;
        }

        foreach (var line in (state.Dependants ?? []).Select(dependant => Line("dependant", dependant)).Order(StringComparer.Ordinal))
        {
            yield return line;
        }

        foreach (var line in (state.Heard ?? []).Select(heard => Line("heard", heard.Key, heard.Value)).Order(StringComparer.Ordinal))
        {
            yield return line;
        }
    }

    private static string Line(params object?[] parts) => string.Join(' ', parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));
}
