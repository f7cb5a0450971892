using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>What lamps do in a night, after the control programmes of TALQ: active periods, outside of which they are off, and steps within. Pure.</summary>
public sealed record LightingProgramme
{
    /// <summary>Full light from dusk to dawn: what lamps do when nothing else is known, or what is known cannot be read.</summary>
    public static readonly LightingProgramme FullNight = new()
    {
        Title = "Full night",
        Active = [new(NightTimeText.Parse("dusk")!, NightTimeText.Parse("dawn")!)],
    };

    public required string Title { get; init; }

    public PlaceUse Use { get; init; }

    /// <summary>When the place opens and closes, where the law counts from it.</summary>
    public TimeOnly? Opens { get; init; }

    public TimeOnly? Closes { get; init; }

    public required IReadOnlyList<ActivePeriod> Active { get; init; }

    /// <summary>Percent, before the first step.</summary>
    public double Level { get; init; } = 100;

    public IReadOnlyList<ProgrammeStep> Steps { get; init; } = [];

    public MunicipalOrder? Order { get; init; }

    /// <summary>Whether streets are put out in the night.</summary>
    public bool IsExtinction => Use == PlaceUse.Road && (Level <= 0 || Steps.Any(s => s.IsExtinction));

    /// <summary>What it asks for in that night. Where an extinction has no order in force, its dark steps are left out: the step before them holds.</summary>
    /// <param name="commune">Key of the authority whose order it takes; null takes any of the order's.</param>
    public NightPlan In(LegalNight night, Place place, string? commune = null)
    {
        var sky = new NightSky(night, place);
        var mayDarken = !IsExtinction || (Order?.Covers(commune, night.Date) ?? false);
        var steps = Steps.Where(s => mayDarken || !s.IsExtinction)
            .Select((s, i) => (At: s.At.In(sky), Order: i, Step: s)).Where(s => s.At is not null)
            .OrderBy(s => s.At!.Value).ThenBy(s => s.Order).Select(s => (At: s.At!.Value, s.Step)).ToArray();
        var active = Active.Select(p => (From: p.From.In(sky), To: p.To.In(sky))).Where(p => p.From < p.To).Select(p => (From: p.From!.Value, To: p.To!.Value)).ToArray();
        var moments = active.SelectMany(p => new[] { p.From, p.To }).Concat(steps.Select(s => s.At)).Where(night.Holds).Append(night.From).Distinct().Order();
        return new(night, Merged(moments.Select(at => At(at, steps, active, mayDarken))));
    }

    private NightStep At(Instant at, (Instant At, ProgrammeStep Step)[] steps, (Instant From, Instant To)[] active, bool mayDarken)
    {
        if (!active.Any(p => p.From <= at && at < p.To))
        {
            return new(at, 0, 0);
        }

        var holding = steps.LastOrDefault(s => s.At <= at).Step;
        var level = holding?.Level ?? (mayDarken || Level > 0 ? Level : 100);
        var mean = holding?.Presence is { } presence ? (level * (1 - presence.Duty)) + (presence.Level * presence.Duty) : level;
        return new(at, level, mean);
    }

    private static NightStep[] Merged(IEnumerable<NightStep> steps)
    {
        var merged = new List<NightStep>();
        foreach (var step in steps)
        {
            if (merged.Count == 0 || merged[^1].Level != step.Level || merged[^1].Mean != step.Mean)
            {
                merged.Add(step);
            }
        }

        return [.. merged];
    }
}
