using Beffroi.Twin;

namespace Beffroi.Scenarios.Futures;

/// <summary>What is lived again from two days before is what was lived all the while.</summary>
public sealed class FutureTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void A_lamp_is_out_by_day_full_in_the_evening_and_as_its_programme_says_at_night()
    {
        var stage = Town.Stage([Town.Lamp(1), Town.Lamp(2, "half-from-eleven")], 30);
        Assert.Equal([[0f, 0f], [100f, 100f], [100f, 50f]], Array.ConvertAll([12, 20, 27], hour => Levels(stage, Town.NewYear + TimeSpan.FromDays(10) + (hour * Hour))));
    }

    [Fact]
    public void A_film_tells_everything_once_and_then_what_changes()
    {
        var film = new Future(Town.Stage(Town.Lamps(50), 30)).Film(Evening(9) - Hour, Evening(9) + Hour, TimeSpan.FromMinutes(1));
        Assert.Equal(50, film.Frames[0].Assets.Length);
        Assert.True(film.Frames.Length is > 2 and < 30, $"{film.Frames.Length} frames of 121.");
        Assert.Equal(Evening(9) + Hour, film.Frames[^1].At);
    }

    [Fact]
    public void Two_films_of_one_instant_agree_whenever_they_begin()
    {
        var future = new Future(Town.Stage(Town.Lamps(60), 30, Late));
        var at = Town.NewYear + TimeSpan.FromDays(20) + (25 * Hour);
        var film = future.Film(at - Hour, at, TimeSpan.FromMinutes(5));
        var levels = new float[60];
        foreach (var frame in film.Frames)
        {
            for (var i = 0; i < frame.Assets.Length; i++)
            {
                levels[frame.Assets[i]] = frame.Main[i];
            }
        }

        Assert.Equal(future.Film(at, at, Hour).Frames[0] is var whole ? [.. whole.Assets.Zip(whole.Main).OrderBy(p => p.First).Select(p => p.Second)] : [], levels);
        Assert.Contains(30f, levels);
    }

    private const string Late = """
        title: Late
        kind: luminaire
        triggers: [{ clock: { at: "23:30" } }]
        when: level > 30
        actions: [{ command: { control: level, value: 30, for: 5h30m } }]
        """;

    private static Instant Evening(int day) => Town.NewYear + TimeSpan.FromDays(day) + (17 * Hour);

    private static float[] Levels(Stage stage, Instant at) => new Future(stage).Film(at, at, Hour).Frames[0].Main;
}
