using Beffroi.Inventory;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Programmes;

/// <summary>What holds of every programme in every night anywhere.</summary>
public sealed class NightPlanTest
{
    private static readonly Gen<NightTime> Times = Gen.OneOf(
        Gen.Int[0, 1439].Select(minute => new NightTime(NightTimeForm.Clock, TimeOnly.MinValue.AddMinutes(minute))),
        Gen.Select(Gen.Int[1, 3].Select(form => (NightTimeForm)form), Gen.Double[-18, 10], Gen.Int[-300, 300])
            .Select((form, elevation, offset) => new NightTime(form, default, elevation, TimeSpan.FromMinutes(offset))));

    private static readonly Gen<ProgrammeStep> Steps = Gen.Select(Times, Gen.Int[0, 100], Gen.Bool, Gen.Double[0, 1])
        .Select((at, level, passed, duty) => new ProgrammeStep(at, level, passed ? new Presence(100, duty) : null));

    private static readonly Gen<LightingProgramme> Programmes = Gen.Select(Gen.Select(Times, Times).Select((from, to) => new ActivePeriod(from, to)).List[0, 3], Steps.List[0, 6], Gen.Int[0, 100])
        .Select((active, steps, level) => new LightingProgramme { Title = "t", Active = active, Steps = steps, Level = level, Use = PlaceUse.Heritage });

    private static readonly Gen<Place> Places = Gen.Select(Gen.Double[-180, 180], Gen.Double[-89, 89]).Select((longitude, latitude) => new Place(longitude, latitude));

    private static readonly Gen<DateOnly> Dates = Gen.Int[0, 3650].Select(day => new DateOnly(2020, 1, 1).AddDays(day));

    [Fact]
    public void Every_moment_of_a_night_has_one_level_and_a_next_step_strictly_later() => Gen.Select(Programmes, Dates, Places, Gen.Double[0, 1]).Sample((programme, date, place, part) =>
    {
        var plan = programme.In(LegalNight.Of(date), place);
        var at = plan.Night.From + ((plan.Night.To - plan.Night.From) * (part * 0.999999));
        var (step, next) = (plan.At(at), plan.NextAfter(at));

        Assert.Equal(plan.Night.From, plan.Steps[0].At);
        Assert.All(plan.Steps.Zip(plan.Steps.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At && pair.First != pair.Second));
        Assert.True(plan.Steps[^1].At < plan.Night.To);
        Assert.All(plan.Steps, s => Assert.True(s.Level is >= 0 and <= 100));
        Assert.True(step.At <= at && at < next && next <= plan.Night.To);
        Assert.Equal(step, plan.At(new(next.Microseconds - 1)));
        Assert.InRange(plan.OnHours, 0, 25);
        Assert.InRange(plan.FullLoadHours, 0, plan.OnHours + 1e-9);
    });

    [Fact]
    public void Outside_of_its_periods_a_programme_is_dark_and_within_the_last_step_holds() => Gen.Select(Programmes, Dates, Gen.Double[0, 1]).Sample((programme, date, part) =>
    {
        var sky = new NightSky(LegalNight.Of(date), Chalons.Place);
        var plan = programme.In(sky.Night, Chalons.Place);
        var at = plan.Night.From + ((plan.Night.To - plan.Night.From) * (part * 0.999999));
        var isActive = programme.Active.Any(p => p.From.In(sky) is { } from && p.To.In(sky) is { } to && from <= at && at < to);
        var last = programme.Steps.Where(s => s.At.In(sky) <= at).OrderBy(s => s.At.In(sky)!.Value).LastOrDefault();

        Assert.Equal(isActive ? last?.Level ?? programme.Level : 0, plan.At(at).Level);
    });

    [Fact]
    public void The_answer_does_not_depend_on_what_was_asked_before() => Gen.Select(Gen.Int[0, 400].Array[1, 20], Gen.Int[0, 5].Array[1, 20]).Sample((hours, cells) =>
    {
        var (warm, start) = (CalendarBench.Edition(), LegalNight.Of(new(2026, 6, 1)).From);
        for (var i = 0; i < hours.Length; i++)
        {
            var (at, place) = (start + TimeSpan.FromHours(hours[i] * 3), new Place(4.3 + (cells[i % cells.Length] / 100.0), 48.95));
            var (known, fresh) = (warm.Night("town", at, place, "chalons")!, CalendarBench.Edition().Night("town", at, place, "chalons")!);
            Assert.Equal((fresh.Programme, fresh.Rule), (known.Programme, known.Rule));
            Assert.Equal(fresh.Plan.Steps, known.Plan.Steps);
        }
    });

    [Theory]
    [InlineData(78.2, "2026-12-21", 1, 24)]
    [InlineData(78.2, "2026-06-21", 1, 0)]
    [InlineData(-89.9, "2026-06-21", 1, 24)]
    public void Where_the_sun_does_not_set_or_rise_a_night_is_all_light_or_all_dark(double latitude, string date, int steps, double hours)
    {
        var plan = Chalons.Programme("title: t\non: dusk + 20 min\noff: dawn - 20 min\n").In(LegalNight.Of(DateOnly.Parse(date)), new(15.6, latitude));
        Assert.Equal((steps, hours), (plan.Steps.Count, plan.OnHours));
    }

    [Fact]
    public void A_night_of_extinction_is_as_it_is_written()
    {
        var plan = Chalons.Programme(Chalons.Extinction).In(LegalNight.Of(new(2026, 11, 14)), Chalons.Place, "chalons");
        Assert.Equal([0, 100, 0, 100, 0], plan.Steps.Select(s => s.Level));
        Assert.Equal([(22, 0), (4, 0)], plan.Steps.Skip(2).Take(2).Select(s => (s.At.ToDateTimeOffset().Hour, s.At.ToDateTimeOffset().Minute)));
    }

    [Theory]
    [InlineData("chalons", "2026-05-31", false)]
    [InlineData("chalons", "2026-06-01", true)]
    [InlineData("chalons", "2027-05-31", true)]
    [InlineData("chalons", "2027-06-01", false)]
    [InlineData("fagnieres", "2026-11-14", false)]
    public void Without_an_order_in_force_there_the_lamps_stay_lit(string commune, string night, bool dark)
    {
        var plan = Chalons.Programme(Chalons.Extinction).In(LegalNight.Of(DateOnly.Parse(night)), Chalons.Place, commune);
        Assert.Equal(dark ? 0 : 100, plan.At(LegalNight.Of(DateOnly.Parse(night)).At(new(1, 0))).Level);
    }
}
