using Beffroi.Control;
using Beffroi.Language;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>What is asked of many assets of one kind; the rest as of one.</summary>
/// <param name="Preview">Asks nothing: tells who is meant, and who would refuse.</param>
internal sealed record CommandGroupAsked(
    CommandScope Scope, string Control, Value Value, string Reason, string Author, string? Slot = null, Instant? Start = null, Instant? Expiry = null, double? DurationSeconds = null, bool Preview = false);

/// <param name="Assets">Ids; with them, the other parts narrow further.</param>
/// <param name="Bbox">West, south, east, north.</param>
internal sealed record CommandScope(
    string Kind, string[]? Assets = null, string? Authority = null, string? District = null, string? Department = null, double[]? Bbox = null, string[]? Tags = null);

internal sealed record CommandGroupTaken(string Id, int Members);

internal sealed record CommandGroupPreview(int Members, MemberRefusalShape[] Refused);

internal sealed record MemberRefusalShape(string Asset, string Code, string Sentence)
{
    public static MemberRefusalShape Of(AssetId member, Outcome outcome, Tongue tongue) =>
        new(member.ToString(), outcome.Code!, Sentences.Told(tongue, outcome.Said, outcome.Sentence!));
}

/// <param name="States">How many members are in each state; <c>standing</c> took it and had nothing to order.</param>
/// <param name="Done">Whether nothing more is expected.</param>
internal sealed record CommandGroupShape(
    string Id, string Control, Value Value, string Slot, string Author, string? Reason, Instant At, Instant? Expiry, int Members, IReadOnlyDictionary<string, int> States, bool Done)
{
    public static CommandGroupShape Of(CommandGroupProgress progress)
    {
        var (group, request) = (progress.Group, progress.Group.Request);
        var states = progress.States.ToDictionary(s => ControlWords.Of(s.Key), s => s.Value);
        Add(states, "refused", group.Refused.Length);
        Add(states, "standing", progress.Unordered);
        Add(states, "requested", progress.Unasked);
        var open = progress.States.Where(s => s.Key is OrderState.Queued or OrderState.Sent or OrderState.Acknowledged).Sum(s => s.Value);
        return new(
            group.Id, request.Control, request.Value, ControlWords.Of(request.Slot), request.Cause.Author, request.Cause.Reason, group.At, request.Expiry, group.Members.Length,
            states, group.Asked && open == 0);
    }

    private static void Add(Dictionary<string, int> states, string word, int count)
    {
        if (count > 0)
        {
            states[word] = states.GetValueOrDefault(word) + count;
        }
    }
}

/// <param name="State">As in the group's states.</param>
/// <param name="Code">Why it refused; null when it did not.</param>
internal sealed record GroupMemberShape(string Asset, string State, OrderShape? Order, string? Code, string? Sentence);
