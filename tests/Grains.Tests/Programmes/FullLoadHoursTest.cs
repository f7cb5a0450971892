namespace Beffroi.Programmes;

/// <summary>Against the domain reference's computed vectors (§1.4): hours on, and hours at full light, of a year at Châlons.</summary>
public sealed class FullLoadHoursTest
{
    [Theory]
    [InlineData("level: 100", 4287, 4287, 4024, 4024)]
    [InlineData("steps: [{ at: '22:00', level: 50 }, { at: '05:00', level: 100 }]", 4287, 3010, 4024, 2751)]
    [InlineData("steps: [{ at: '23:00', level: 50 }, { at: '05:00', level: 100 }]", 4287, 3192, 4024, 2929)]
    [InlineData("steps: [{ at: '22:00', level: 70 }, { at: '23:00', level: 30 }, { at: '05:00', level: 70 }, { at: '06:00', level: 100 }]", 4287, 2540, 4024, 2289)]
    [InlineData("steps: [{ at: middle - 2 h, level: 50 }, { at: middle + 4 h, level: 100 }]", 4287, 3194, 4024, 2942)]
    [InlineData("use: heritage\nsteps: [{ at: '23:00', level: 0 }, { at: '05:00', level: 100 }]", 2098, 2098, 1834, 1834)]
    [InlineData("use: heritage\nsteps: [{ at: '00:00', level: 0 }, { at: '05:00', level: 100 }]", 2463, 2463, 2199, 2199)]
    [InlineData("steps: [{ at: '23:00', level: 20, presence: { level: 100, duty: 15 } }, { at: '05:00', level: 100 }]", 4287, 2798, 4024, 2534)]
    public void A_year_has_the_hours_of_the_reference(string yaml, double sunsetOn, double sunsetFull, double duskOn, double duskFull)
    {
        // The reference adds steps of two minutes; here the steps are exact.
        var (on, full) = Year($"title: t\non: sunset\noff: sunrise\n{yaml}\n");
        Assert.Equal(sunsetOn, on, 1.0);
        Assert.Equal(sunsetFull, full, 1.0);
        (on, full) = Year($"title: t\n{yaml}\n");
        Assert.Equal(duskOn, on, 1.0);
        Assert.Equal(duskFull, full, 1.0);
    }

    [Theory]
    [InlineData("-2", 4190)]
    [InlineData("-3", 4107)]
    [InlineData("-6", 3856)]
    public void A_year_is_as_dark_as_the_reference_says(string elevation, double hours) =>
        Assert.Equal(hours, Year($"title: t\non: dusk({elevation})\noff: dawn({elevation})\n").On, 1.0);

    private static (double On, double Full) Year(string yaml)
    {
        var programme = Chalons.Programme(yaml);
        var plans = Enumerable.Range(0, 365).Select(day => programme.In(LegalNight.Of(new DateOnly(2025, 1, 1).AddDays(day)), Chalons.Place)).ToArray();
        return (plans.Sum(p => p.OnHours), plans.Sum(p => p.FullLoadHours));
    }
}
