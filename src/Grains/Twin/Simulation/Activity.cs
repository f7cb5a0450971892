namespace Beffroi.Twin.Simulation;

/// <summary>How many people are about, 0 to 1, by the hour and the day of the week. Between two hours it goes straight.</summary>
public sealed class Activity
{
    private readonly double[] _weekday;
    private readonly double[] _weekend;

    private Activity(double[] weekday, double[] weekend) => (_weekday, _weekend) = (weekday, weekend);

    public static Activity Office { get; } = new(
        [0, 0, 0, 0, 0, 0, .02, .15, .6, .9, 1, .95, .45, .6, .95, 1, .85, .5, .2, .08, .03, .01, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, .01, .03, .05, .06, .05, .03, .03, .04, .04, .03, .02, .01, 0, 0, 0, 0, 0]);

    public static Activity School { get; } = new(
        [0, 0, 0, 0, 0, 0, .02, .2, .8, 1, 1, .95, .55, .7, 1, 1, .7, .3, .12, .03, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0, .01, .02, .02, .02, .01, .01, .02, .02, .01, 0, 0, 0, 0, 0, 0, 0]);

    public static Activity Leisure { get; } = new(
        [0, 0, 0, 0, 0, 0, .01, .05, .25, .4, .4, .45, .4, .35, .45, .5, .6, .85, 1, 1, .8, .4, .1, .01],
        [0, 0, 0, 0, 0, 0, 0, .03, .2, .5, .75, .8, .55, .6, .9, 1, .95, .8, .6, .4, .25, .12, .05, 0]);

    public static Activity Shopping { get; } = new(
        [.1, .08, .07, .06, .06, .08, .12, .25, .5, .68, .8, .82, .74, .72, .8, .85, .88, .9, .75, .5, .35, .28, .2, .14],
        [.14, .1, .08, .07, .06, .06, .08, .14, .3, .52, .72, .8, .7, .68, .82, .92, .95, .85, .66, .5, .42, .36, .26, .18]);

    public static Activity Traffic { get; } = new(
        [.08, .05, .04, .04, .06, .18, .5, .95, 1, .7, .6, .62, .72, .7, .66, .75, .95, 1, .85, .55, .35, .25, .18, .12],
        [.14, .1, .07, .05, .05, .07, .12, .2, .35, .52, .64, .7, .68, .66, .7, .72, .7, .66, .56, .44, .34, .28, .24, .18]);

    public double At(Instant moment)
    {
        var local = LegalTime.Of(moment);
        var hours = local.IsWeekend ? _weekend : _weekday;
        var hour = (int)local.Hour;
        var part = local.Hour - hour;
        return (hours[hour] * (1 - part)) + (hours[(hour + 1) % 24] * part);
    }
}
