using Beffroi.Demonstration;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Emulator;

/// <summary>
/// What devices would have said before the twin was there, of what departments are judged by and no more: often enough that no value turns stale between two. Simulated like all that the
/// emulator says; the twin takes it as what comes late, so that it is in history and nowhere else. Pure.
/// </summary>
public static class EmulatedPast
{
    /// <summary>Kinds with more assets are left out: their past would take longer to tell than it is worth.</summary>
    private const int MostOfKind = 2_000;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Yesterday first, so that a week fills from its end.</summary>
    /// <param name="devices">Of the assets, in their order.</param>
    public static IEnumerable<(Device Device, Instant At, IReadOnlyList<Measurement> Said)> Of(
        IReadOnlyList<DemonstrationAsset> assets, IReadOnlyList<Device> devices, Catalogue catalogue, Instant now, TimeSpan length)
    {
        var judged = Judged(catalogue);
        var rare = assets.CountBy(asset => asset.Id.Kind).Where(kind => kind.Value <= MostOfKind && judged.Contains(kind.Key)).Select(kind => kind.Key).ToHashSet();
        var queue = new PriorityQueue<(int Device, Instant At, TimeSpan Step, HashSet<string> Told), long>();
        for (var i = 0; i < assets.Count; i++)
        {
            if (rare.Contains(assets[i].Id.Kind))
            {
                Put(i, devices[i].TimeOf(devices[i].BeatAt(now) - 1), StepOf(catalogue.Kind(assets[i].Id.Kind), judged[assets[i].Id.Kind]), [.. judged[assets[i].Id.Kind].Select(property => property.Name)]);
            }
        }

        while (queue.TryDequeue(out var turn, out _))
        {
            if (devices[turn.Device].SayAt(turn.At).Where(measurement => turn.Told.Contains(measurement.Property)).ToArray() is { Length: > 0 } said)
            {
                yield return (devices[turn.Device], turn.At, said);
            }

            Put(turn.Device, turn.At - turn.Step, turn.Step, turn.Told);
        }

        void Put(int device, Instant at, TimeSpan step, HashSet<string> told)
        {
            if (at >= now - length)
            {
                queue.Enqueue((device, at, step, told), -at.Microseconds);
            }
        }
    }

    private static ILookup<string, Property> Judged(Catalogue catalogue) => catalogue.Departments
        .SelectMany(department => department.Indicators.Select(row => row.Formula).Concat(department.Sections.SelectMany(section => section.Terms)))
        .SelectMany(term => term.Leaves).OfType<SeriesTerm>().Select(term => (term.Kind, term.Property)).Distinct().ToLookup(pair => pair.Kind, pair => pair.Property);

    // Of a meter every difference counts, however long it took: the others are told before they turn stale.
    private static TimeSpan StepOf(AssetKind kind, IEnumerable<Property> judged)
    {
        var fresh = judged.Where(property => !property.IsIndex).Select(property => property.FreshFor ?? Longest).Append(Longest).Min();
        return fresh < kind.ReportInterval ? kind.ReportInterval : fresh;
    }
}
