using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>A preventive round: what is visited, how often, and what is looked at. Pure.</summary>
/// <param name="Months">How long a period is, in months; 0 when it is in days.</param>
/// <param name="Ahead">So long before a period its orders are made.</param>
internal sealed record Round(
    string Title, string Kind, string? Authority, string? District, string[] Tags, string Every, int Months, int Days, DateOnly From, TimeSpan Ahead, Priority Priority, string? Assignee, WorkCheckItem[] Checklist)
{
    public const int MostMembers = 50_000;

    /// <summary>The period of that number, from 0, by legal days.</summary>
    public WorkStretch Period(int number) => new(LegalTime.At(Start(number), default), LegalTime.At(Start(number + 1), default));

    /// <summary>The number of the period that holds that moment, or of the first that comes.</summary>
    public int NumberAt(Instant moment)
    {
        var day = LegalTime.Of(moment).Date;
        var number = Months > 0 ? (((day.Year - From.Year) * 12) + day.Month - From.Month) / Months : (day.DayNumber - From.DayNumber) / Days;
        // Months are of unequal lengths: at their ends the division may be one beside it.
        number = Math.Max(0, number - 1);
        while (Period(number).To <= moment)
        {
            number++;
        }

        return number;
    }

    /// <summary>Periods whose orders are to be there now: the one that runs, and the next when its time ahead has come.</summary>
    public IEnumerable<WorkStretch> Due(Instant now)
    {
        for (var number = NumberAt(now); Period(number) is var period && period.From - Ahead <= now; number++)
        {
            yield return period;
        }
    }

    public bool Has(InventoryEntry entry) => !entry.Retired && Array.TrueForAll(Tags, tag => entry.Description.Tags?.Contains(tag) == true);

    public InventoryFilter Filter => new() { Kind = Kind, Authority = Authority, District = District };

    /// <summary>The order of an asset for a period; asked for again it is the same.</summary>
    public WorkDraft Order(string id, AssetId asset, WorkStretch period, Instant now) => new()
    {
        Client = FormattableString.Invariant($"round/{id}/{LegalTime.Of(period.From).Date:yyyy-MM-dd}/{asset}"),
        Author = $"round/{id}",
        Priority = Priority,
        Assignee = Assignee,
        PlannedFor = period,
        Qualified = true,
        Targets = new(period.To - now, period.To - now),
        Subject = new() { Title = Title, Asset = asset, Origin = WorkOrigin.Round, Preventive = true, Checklist = Checklist, Round = id, Period = period },
    };

    private DateOnly Start(int number) => Months > 0 ? From.AddMonths(number * Months) : From.AddDays(number * Days);
}
