using Beffroi.Support.History;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Parking;

/// <summary>Thirty car parks of Birmingham over eleven weeks, every row folded through the kind, and their occupancy by hour held against sums made without it.</summary>
public sealed class BirminghamTest
{
    private static readonly CarPark Kind = new();

    [Fact]
    public void Occupancy_by_hour_and_when_it_is_full_are_what_the_rows_say()
    {
        var rows = RealSeries.BirminghamRows();
        var folded = new double[24];
        var (taken, repeats, refused) = (0, 0, 0);
        var counts = new int[24];
        foreach (var park in rows.GroupBy(r => r.Park))
        {
            var (state, full) = (Enrolled(park.Key, park.First().Capacity, park.First().At), false);
            foreach (var row in park)
            {
                var result = Hears(state, row.Occupied, row.At);
                (taken, repeats, refused) = (taken + (result == DeliveryResult.Taken ? 1 : 0), repeats + (result == DeliveryResult.Repeat ? 1 : 0), refused + (result == DeliveryResult.Rejected ? 1 : 0));
                if (result == DeliveryResult.Taken)
                {
                    var sight = new Sight(state, row.At);
                    folded[HourOf(row.At)] += sight.Of(CarPark.Occupancy).Value.Number;
                    counts[HourOf(row.At)]++;
                    full = row.Occupied >= 0.97 * row.Capacity || (full && row.Occupied >= 0.94 * row.Capacity);
                    Assert.Equal((full, full ? SignMessage.Full : SignMessage.Spaces), (sight.Of(CarPark.Full).Value, sight.Of(CarPark.Announced).Value));
                }
            }
        }

        Assert.Equal((35_717, 35_489, 216, 12), (rows.Count, taken, repeats, refused));
        var alone = rows.Where(r => r.Occupied >= 0).Distinct().GroupBy(r => HourOf(r.At)).ToDictionary(g => g.Key, g => (Sum: g.Sum(r => Math.Min(1_000, 100 * r.Occupied / r.Capacity)), Count: g.Count()));
        Assert.Equal(alone.Keys.Order(), Enumerable.Range(0, 24).Where(hour => counts[hour] > 0));
        Assert.All(alone, hour =>
        {
            Assert.Equal(hour.Value.Count, counts[hour.Key]);
            Assert.Equal(hour.Value.Sum / hour.Value.Count, folded[hour.Key] / counts[hour.Key], tolerance: 0.05);
        });
    }

    private static int HourOf(Instant at) => at.ToDateTimeOffset().Hour;

    private static AssetState Enrolled(string key, double capacity, Instant at)
    {
        var state = new AssetState(Kind.Properties.Length);
        Turn(state, at - TimeSpan.FromMinutes(1), turn => Describing.Decide(turn, new() { Name = key, Attributes = new Dictionary<string, Value> { ["capacity"] = Value.Of(capacity) } }, new("test"), 1));
        return state;
    }

    private static DeliveryResult Hears(AssetState state, double occupied, Instant at) => Turn(state, at, turn => Observing.Decide(turn, new() { Source = "file", At = at, Measurements = [CarPark.Occupied.Reading(occupied)] }, TimeSpan.FromDays(1))).Result;

    private static TResult Turn<TResult>(AssetState state, Instant at, Func<AssetTurn, TResult> decide)
    {
        var turn = new AssetTurn(Kind, AssetId.Of("car-park", "P-1"), state, at);
        var result = decide(turn);
        Judging.Decide(turn);
        turn.Finish();
        return result;
    }
}
