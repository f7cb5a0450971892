using System.Globalization;
using System.Text.Json;
using Beffroi.Control.Outlets;
using Beffroi.ShiftLog;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.OnCall;

/// <summary>
/// Makes work orders of what rules ask for, one for each firing however often it is sent, and one open order of a rule and an asset. Each stands in the shift log, with its number, who it is for,
/// which rule asks and of which asset; there at least once.
/// </summary>
internal sealed class WorkOrderOutlet(IGrainFactory grains) : IOutlet
{
    private const int LongestTitle = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public string Name => LogTypes.WorkOrder;

    public async Task<Outcome> Send(IncomingEffect effect, CancellationToken cancellation)
    {
        if (OnCallWords.OfRule(effect) is not { } text || Draft(effect) is not { } draft)
        {
            return Outcome.Refused("bad-work-order", $"'{effect.Content.Name}' of {effect.Source} says nothing.", "Send a rule's text.");
        }

        var made = await grains.GetGrain<IWorkDesk>(0).Create(draft);
        if (made.Order is not { } order)
        {
            return made.Outcome.Code == "journal-stalled" ? throw new NotYetException(Pause, made.Outcome.Sentence!) : made.Outcome;
        }

        return made.Outcome.IsUnchanged && await grains.GetGrain<IWorkDesk>(0).Named(draft.Client) != order
            ? Outcome.Unchanged
            : await TwinEntry.Write(grains, LogTypes.WorkOrder, $"OT {order}. {text.French}", [new("work", order.ToString(CultureInfo.InvariantCulture)), new("asset", effect.Source.ToString())]);
    }

    private static WorkDraft? Draft(IncomingEffect effect)
    {
        using var body = JsonDocument.Parse(effect.Content.Body!);
        var root = body.RootElement;
        var (rule, text) = (root.GetProperty("rule").GetString()!, root.GetProperty("text"));
        var french = text.GetProperty("fr").GetString();
        var english = text.TryGetProperty("en", out var en) ? en.GetString() : null;
        return string.IsNullOrWhiteSpace(french) ? null : new()
        {
            Client = string.Create(CultureInfo.InvariantCulture, $"effect/{effect.Source}/{effect.Version}/{effect.Index}"),
            Only = $"rule/{rule}/{effect.Source}",
            Author = $"rule/{rule}",
            Priority = root.TryGetProperty("priority", out var priority) && priority.TryGetByte(out var number) && number <= (byte)Priority.Planned ? (Priority)number : Priority.None,
            Subject = new()
            {
                Title = Cut(french), EnglishTitle = english is null || english == french ? null : Cut(english), Text = french.Length > LongestTitle ? french : null, Asset = effect.Source,
                Origin = WorkOrigin.Rule, For = root.GetProperty("to").GetString(),
                Cause = new($"rule/{rule}", french) { EnglishReason = english, Rule = rule, RuleVersion = root.TryGetProperty("version", out var version) && version.TryGetInt32(out var told) ? told : 0 },
            },
        };
    }

    private static string Cut(string text) => text.Length <= LongestTitle ? text : text[..(LongestTitle - 1)] + "…";
}
