using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.InformationSystems;

/// <summary>How well it keeps what was agreed: since it was first probed, and in the month that goes on.</summary>
public sealed partial class Service
{
    private const int UpState = 0;
    private const int DownState = 1;
    private const int PlannedState = 2;
    private const int States = 4;
    private const double DefaultAgreed = 99.5;

    public override Instant? NextMoment(Sight sight) =>
        sight.Of(Available) is { IsCurrent: true, Value: false } down && sight.Number(RecoveryTime) is { } hours && down.ChangedAt + TimeSpan.FromHours(hours) is var end && end > sight.Now ? end : null;

    public override IEnumerable<Derived> Derive(Sight sight)
    {
        if (sight.Of(Available) is not { IsCurrent: true } available)
        {
            yield break;
        }

        var state = available.Value ? UpState : sight.Of(Maintenance).Current == true ? PlannedState : DownState;
        var whole = TimeLedger.Read(sight.Of(Ledger), States)?.Pass(available.At, state, Fresh) ?? TimeLedger.From(available.At, state, States);
        var month = MonthOf(sight, available.At, state);
        yield return new(Ledger, Value.Of(whole.ToString()), Quality.Inferred);
        yield return new(MonthLedger, Value.Of(month.ToString()), Quality.Inferred);
        foreach (var figure in Figures(whole, month, sight.Number(AgreedAvailability) ?? DefaultAgreed))
        {
            yield return figure;
        }
    }

    private static IEnumerable<Derived> Figures(TimeLedger whole, TimeLedger month, double agreed)
    {
        yield return UpHours.As(whole.Spent(UpState).TotalHours, Quality.Estimated);
        yield return DownHours.As(whole.Spent(DownState).TotalHours, Quality.Estimated);
        yield return PlannedHours.As(whole.Spent(PlannedState).TotalHours, Quality.Estimated);
        yield return Outages.As(whole.Begun(DownState), Quality.Estimated);
        if (AgreedTime.BetweenFailures(whole.Spent(UpState), whole.Begun(DownState)) is { } between)
        {
            yield return BetweenFailures.As(Math.Min(between, BetweenFailures.Maximum!.Value), Quality.Estimated);
            yield return ToRepair.As(Math.Min(AgreedTime.ToRepair(whole.Spent(DownState), whole.Begun(DownState))!.Value, ToRepair.Maximum!.Value), Quality.Estimated);
        }

        if (AgreedTime.Availability(month.Spent(UpState), month.Spent(DownState)) is { } share)
        {
            yield return Availability.As(share, Quality.Estimated);
            yield return DowntimeLeft.As(Math.Max(DowntimeLeft.Minimum!.Value, AgreedTime.Allowed(agreed, AgreedTime.MonthHours) - month.Spent(DownState).TotalHours), Quality.Estimated);
        }
    }

    /// <summary>Begun anew at midnight of the first, in the state it was then.</summary>
    private static TimeLedger MonthOf(Sight sight, Instant at, int state)
    {
        var day = LegalTime.Of(at).Date;
        var first = LegalTime.At(new(day.Year, day.Month, 1), TimeOnly.MinValue);
        var kept = TimeLedger.Read(sight.Of(MonthLedger), States);
        return kept is null ? TimeLedger.From(at, state, States)
            : kept.Until >= first ? kept.Pass(at, state, Fresh)
            : first - kept.Until > Fresh ? TimeLedger.From(at, state, States)
            : TimeLedger.From(first, kept.State, States).Pass(at, state, Fresh - (first - kept.Until));
    }
}
