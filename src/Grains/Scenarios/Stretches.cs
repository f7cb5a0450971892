using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>The stretches of virtual time that are booked by themselves: months of the territory's clocks, cut where assets become others.</summary>
public sealed class Stretches
{
    private Stretches(Instant[] cuts, int[] months, DateOnly[] firsts) => (Cuts, Months, Firsts) = (cuts, months, firsts);

    /// <summary>Where each begins, and where the last one ends.</summary>
    public Instant[] Cuts { get; }

    /// <summary>Which month each is of.</summary>
    public int[] Months { get; }

    /// <summary>The months' first days.</summary>
    public DateOnly[] Firsts { get; }

    public int Count => Months.Length;

    public static Stretches Of(Stage stage)
    {
        var first = LegalTime.Of(stage.From).Date;
        var month = new DateOnly(first.Year, first.Month, 1);
        var firsts = new List<DateOnly> { month };
        for (month = month.AddMonths(1); Begin(month) < stage.To; month = month.AddMonths(1))
        {
            firsts.Add(month);
        }

        Instant[] cuts =
        [
            .. firsts.Select(Begin).Concat(stage.Turnovers.Select(t => t.At)).Concat(stage.Outages.SelectMany(o => new[] { o.From, o.To })).Concat(stage.Demands.SelectMany(d => new[] { d.From, d.To })).Where(c => c > stage.From && c < stage.To)
                .Append(stage.From).Append(stage.To).Distinct().Order(),
        ];
        var months = cuts[..^1].Select(c => firsts.FindLastIndex(f => Begin(f) <= c)).ToArray();
        return new(cuts, months, [.. firsts]);
    }

    /// <summary>The stretch that begins then.</summary>
    public int IndexOf(Instant cut) => Array.BinarySearch(Cuts, cut);

    private static Instant Begin(DateOnly month) => LegalTime.At(month, TimeOnly.MinValue);
}
