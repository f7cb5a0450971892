using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether each alarm can be raised and can end, by readings the kind takes, and never holds where nothing is known.</summary>
public static class KindAlarms
{
    private const int Tries = 20_000;

    public static IEnumerable<string> Faults(AssetKind kind)
    {
        foreach (var alarm in kind.Alarms)
        {
            var (holds, ends, torn, unfounded) = Try(kind, alarm);
            if (!holds)
            {
                yield return $"No readings raise {alarm.Code}.";
            }

            if (!ends)
            {
                yield return $"No readings end {alarm.Code}.";
            }

            if (torn)
            {
                yield return $"{alarm.Code} holds and ends of the same readings.";
            }

            if (unfounded)
            {
                yield return $"{alarm.Code} holds of an asset of which nothing was heard and nothing told.";
            }
        }
    }

    private static (bool Holds, bool Ends, bool Torn, bool Unfounded) Try(AssetKind kind, Alarm alarm)
    {
        var (holds, ends, torn) = (false, false, false);
        for (var number = 0; number < Tries && !(holds && ends); number++)
        {
            var sight = new SomeAsset(kind, number).Sight();
            var answer = alarm.Holds(sight);
            (holds, ends) = (holds || answer == true, ends || (answer != true && alarm.HasEnded(sight) == true));
            torn |= answer == true && alarm.HasEnded(sight) == true;
        }

        var nothing = new Sight(new(kind.Properties.Length) { Description = new() }, new SomeAsset(kind, 0).Now);
        return (holds, ends, torn, alarm.Holds(nothing) == true);
    }
}
