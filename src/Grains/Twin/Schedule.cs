using Beffroi.Control;
using Beffroi.Inventory;

namespace Beffroi.Twin;

/// <summary>
/// Writes the steps of an asset's calendar into the slot <c>programme</c> of its stack, as they begin. It remembers until when it need not ask, so that a
/// reading in between costs three comparisons. What it decides is a fact like any command; nothing of it is in the state but the entry.
/// </summary>
public sealed class Schedule(ISchedules schedules)
{
    /// <summary>Of the entry: one an asset, whichever calendar it follows.</summary>
    public const string Source = "calendar";

    private object? _edition;
    private Description? _description;
    private Instant _from;
    private Instant _next = Instant.Never;
    private bool _refused;

    /// <summary>When the next step begins; <see cref="Instant.Never"/> without a calendar that is known.</summary>
    public Instant Next => _next;

    /// <summary>Of an asset that has just been loaded: steps may have passed while nobody had it, so one that follows a calendar wants to be looked at now.</summary>
    public static Schedule Of(AssetKind kind, AssetId asset, AssetState state, ISchedules schedules, Instant now)
    {
        var schedule = new Schedule(schedules);
        if (kind.Scheduled is not null && !state.Retired && AttributeDefinition.Calendar.TextIn(state.Description) is { } calendar)
        {
            schedules.Follow(asset, calendar);
            schedule._next = now;
        }

        return schedule;
    }

    /// <summary>Whether the calendar it follows may have changed since it was asked.</summary>
    public bool IsBehind(Description? description) =>
        _edition is not null && !ReferenceEquals(_edition, schedules.Edition) && AttributeDefinition.Calendar.TextIn(description) is not null;

    public void Decide(AssetTurn turn)
    {
        var state = turn.State;
        if (turn.Kind.Scheduled is not { } property || state.Description is not { } description || state.Retired || IsSettled(description, turn.Now))
        {
            return;
        }

        var calendar = AttributeDefinition.Calendar.TextIn(description);
        schedules.Follow(turn.Asset, calendar);
        (_edition, _description, _from, _next) = (schedules.Edition, description, turn.Now, Instant.Never);
        if (calendar is null)
        {
            Relinquish(turn, property);
        }
        else if (description.Place is { } place && schedules.At(calendar, turn.Now, place, description.Authority) is { } step)
        {
            _next = step.Next;
            _refused = Write(turn, property, step).IsRefused;
        }
    }

    // A step that was refused, as somebody works there, is asked for again as soon as anything happens.
    private bool IsSettled(Description description, Instant now) =>
        !_refused && ReferenceEquals(_edition, schedules.Edition) && ReferenceEquals(_description, description) && now >= _from && now < _next;

    private static Outcome Write(AssetTurn turn, Property property, ScheduledStep step)
    {
        var cause = new Cause(step.Author, step.Reason) { EnglishReason = step.EnglishReason };
        if (Entry(turn, property) is { } entry && entry.Value.Number == step.Level && entry.Cause == cause)
        {
            return Outcome.Unchanged;
        }

        return Commanding.Decide(turn, new(Id(turn), property.Name, CommandVerb.Set, Value.Of(step.Level), ControlSlot.Programme, Source, step.Since, null, cause));
    }

    private static void Relinquish(AssetTurn turn, Property property)
    {
        if (Entry(turn, property) is not null)
        {
            Commanding.Decide(turn, new(Id(turn), property.Name, CommandVerb.Relinquish, Value.None, ControlSlot.Programme, Source, null, null, new("calendar", "Il ne suit plus de calendrier.") { EnglishReason = "It follows no calendar any more." }));
        }
    }

    private static StackEntry? Entry(AssetTurn turn, Property property) =>
        ControlFold.Find(turn.State, property.Name) is { } control ? PriorityStack.Find(control.Entries, ControlSlot.Programme, Source) : null;

    // The asset's own version tells its commands apart.
    private static string Id(AssetTurn turn) => $"calendar/{turn.NextVersion}";
}
