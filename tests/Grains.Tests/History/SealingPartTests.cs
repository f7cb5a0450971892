using CsCheck;
using Xunit;

namespace Beffroi.History;

public sealed class SealingPartTests
{
    [Fact]
    public void However_parts_are_halved_every_asset_is_in_one_of_them() =>
        Gen.Int[0, 3].Array[64].Sample(halvings =>
        {
            var parts = new List<SealingPart>();
            for (var part = SealingPart.Whole; ; part = part.Next)
            {
                for (var i = 0; i < halvings[parts.Count % halvings.Length] && part.Depth < 5; i++)
                {
                    part = part.Halved;
                }

                parts.Add(part);
                if (part.IsLast)
                {
                    break;
                }
            }

            Assert.All(Enumerable.Range(0, 200), i => Assert.Single(parts, part => part.Holds(ProbeJournal.Asset($"p-{i}"))));
        });

    [Fact]
    public void Half_of_the_assets_are_in_a_half() =>
        Assert.InRange(Enumerable.Range(0, 1000).Count(i => SealingPart.Whole.Halved.Holds(ProbeJournal.Asset($"p-{i}"))), 400, 600);

    [Fact]
    public void There_is_an_end_to_halving()
    {
        var part = SealingPart.Whole;
        while (part.CanHalve)
        {
            part = part.Halved;
        }

        Assert.Equal(20, part.Depth);
    }
}
