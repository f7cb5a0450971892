using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>A programme in one night at one place: which level from which moment on. The first step is the night's begin, so every moment has one level.</summary>
public sealed class NightPlan(LegalNight night, IReadOnlyList<NightStep> steps)
{
    public LegalNight Night => night;

    /// <summary>In order; neighbours differ.</summary>
    public IReadOnlyList<NightStep> Steps => steps;

    public double OnHours => Sum(step => step.Mean > 0 ? 1 : 0);

    /// <summary>Hours at full light that would give as much light.</summary>
    public double FullLoadHours => Sum(step => step.Mean / 100);

    /// <summary>The step in force; the moment must be in the night.</summary>
    public NightStep At(Instant at)
    {
        var index = steps.Count - 1;
        while (index > 0 && steps[index].At > at)
        {
            index--;
        }

        return steps[index];
    }

    /// <summary>The next step, or the night's end: strictly later.</summary>
    public Instant NextAfter(Instant at)
    {
        foreach (var step in steps)
        {
            if (step.At > at)
            {
                return step.At;
            }
        }

        return night.To;
    }

    private double Sum(Func<NightStep, double> share)
    {
        var hours = 0.0;
        for (var i = 0; i < steps.Count; i++)
        {
            hours += share(steps[i]) * ((i + 1 < steps.Count ? steps[i + 1].At : night.To) - steps[i].At).TotalHours;
        }

        return hours;
    }
}
