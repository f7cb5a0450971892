using Beffroi.Control.Outlets;
using Beffroi.ShiftLog;
using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>
/// Writes the work orders of rules into the shift log, each with its number, who it is for, which rule asks and of which asset. None is left out, however many there are; at least
/// once. Work orders are no objects of their own yet: whoever keeps them elsewhere takes them from the log, or by a webhook.
/// </summary>
internal sealed class WorkOrderOutlet(IGrainFactory grains) : IOutlet
{
    public string Name => LogTypes.WorkOrder;

    public Task<Outcome> Send(IncomingEffect effect, CancellationToken cancellation) => OnCallWords.OfRule(effect) is { } text
        ? TwinEntry.Write(grains, LogTypes.WorkOrder, text.French, [new("asset", effect.Source.ToString())])
        : Task.FromResult(Outcome.Refused("bad-work-order", $"'{effect.Content.Name}' of {effect.Source} says nothing.", "Send a rule's text."));
}
