using Beffroi.Support.Twin;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Tests.Twin;

public sealed class SourceWindowTest
{
    private static readonly Instant Start = TurnBench.Noon;

    [Fact]
    public void Each_number_is_welcome_exactly_once_in_any_order_with_any_repeats() =>
        Gen.Int[0, 60].List[1, 200].Sample(numbers =>
        {
            var window = new SourceWindow { Source = "s", Epoch = 1 };
            var taken = new List<long>();
            foreach (var number in numbers)
            {
                if (window.Classify(number, Start) is Hearing.Next or Hearing.Late)
                {
                    window.Take(number, Start);
                    taken.Add(number);
                }
            }

            Assert.Equal(numbers.Distinct().Order().Select(n => (long)n), taken.Order());
        });

    [Fact]
    public void A_gap_is_given_up_after_its_life()
    {
        var window = new SourceWindow { Source = "s", Epoch = 1 };
        window.Take(0, Start);
        window.Take(5, Start);

        Assert.Equal(Hearing.Late, window.Classify(3, Start + SourceWindow.GapLife));
        Assert.Equal(Hearing.TooFarBehind, window.Classify(3, Start + SourceWindow.GapLife + TimeSpan.FromTicks(10)));
    }

    [Fact]
    public void Beyond_the_most_gaps_the_oldest_is_given_up()
    {
        var window = new SourceWindow { Source = "s", Epoch = 1 };
        for (var number = 0L; number <= (SourceWindow.MostGaps + 1) * 2; number += 2)
        {
            window.Take(number, Start);
        }

        Assert.Equal(SourceWindow.MostGaps, window.Gaps.Count);
        Assert.Equal(Hearing.TooFarBehind, window.Classify(1, Start));
        Assert.Equal(Hearing.Late, window.Classify(3, Start));
        Assert.Equal(Hearing.Repeat, window.Classify(4, Start));
    }
}
