using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Incidents;

/// <summary>How strongly two alarms belong together: a weighted sum of what they hang on, where they are and when they came (domain reference §8). Pure.</summary>
public static class Ties
{
    private const double WeightOfHanging = 0.7;
    private const double WeightOfSharing = 0.5;
    private const double WeightOfPlace = 0.35;
    private const double WeightOfTime = 0.3;

    /// <summary>From <paramref name="one"/> to <paramref name="other"/>; null when nothing but time ties them, or they came too far apart.</summary>
    public static Tie? Between(IncidentMember one, IncidentMember other, IncidentOptions settings)
    {
        var apart = (one.Since - other.Since).Duration();
        if (apart > settings.Within)
        {
            return null;
        }

        var (form, on) = Common(one, other);
        var metres = one.Place is { } a && other.Place is { } b ? Ground.Metres(a, b) : (double?)null;
        var near = metres is { } m ? Math.Clamp((settings.Far - m) / Math.Max(1, settings.Far - settings.Near), 0, 1) : 0;
        if (on is null && near == 0)
        {
            return null;
        }

        var dependency = on is null ? 0 : form == TieForm.HangsOn ? WeightOfHanging : WeightOfSharing;
        var score = dependency + (WeightOfPlace * near) + (WeightOfTime * (1 - (apart / settings.Within)));
        return new(form, other.Alarm, on, metres, apart, Math.Min(1, score));
    }

    /// <summary>What both hang on, the nearest of it; the asset itself where one is what the other hangs on.</summary>
    private static (TieForm Form, string? On) Common(IncidentMember one, IncidentMember other)
    {
        if (other.Shared.Contains(one.Alarm.Asset.ToString()))
        {
            return (TieForm.HangsOn, one.Alarm.Asset.ToString());
        }

        return Array.Find(one.Shared, other.Shared.Contains) is { } on
            ? (on == other.Alarm.Asset.ToString() ? TieForm.HangsOn : TieForm.Shares, on)
            : (TieForm.Near, null);
    }
}
