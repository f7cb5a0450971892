using System.Net.Http.Json;
using System.Text.Json;
using Beffroi.Control.Outlets;
using Beffroi.ShiftLog;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.OnCall;

/// <summary>
/// Calls people: writes in the shift log whom the rota says to call and for what, and tells a webhook when there is one. At least once; beyond ten calls of a level
/// within ten minutes it writes once that there are more, and no longer each: a flood is seen in the list of alarms, not here.
/// </summary>
internal sealed class NotificationOutlet(IGrainFactory grains, IOptions<NotificationOptions> options, TimeProvider time) : IOutlet
{
    private const int MostCalls = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    private readonly Lock _gate = new();
    private readonly Dictionary<int, (Instant Since, int Calls)> _lately = [];

    public string Name => AlarmTimes.Notification;

    public async Task<Outcome> Send(IncomingEffect effect, CancellationToken cancellation)
    {
        if (effect.Content is not { Name: AlarmTimes.Escalation, Body: { } body } || JsonSerializer.Deserialize<EscalationCall>(body) is not { } call)
        {
            return Outcome.Refused("bad-notification", $"'{effect.Content.Name}' is no notification.", "Send an escalation.");
        }

        var now = Instant.From(time.GetUtcNow());
        var calls = Count(call.Level, now);
        if (calls > MostCalls + 1)
        {
            return Outcome.Taken;
        }

        var duty = (await grains.GetGrain<IOnCall>(0).At(now)).FirstOrDefault(level => level.Level == call.Level);
        var text = calls > MostCalls ? OnCallWords.More(call.Level) : OnCallWords.Call(effect.Source, call, duty);
        var written = await grains.GetGrain<IShiftLog>(0).Write(new(AlarmActs.Twin, LogTypes.Escalation, text, null, [new("alarm", $"{effect.Source}#{call.Code}")], null));
        if (options.Value.Webhook is { } webhook)
        {
            (await Http.PostAsJsonAsync(webhook, new { effect.Source.Kind, effect.Source.Key, call.Code, call.Level, call.Priority, Text = text }, cancellation)).EnsureSuccessStatusCode();
        }

        return written.Outcome;
    }

    private int Count(int level, Instant now)
    {
        lock (_gate)
        {
            var (since, calls) = _lately.GetValueOrDefault(level);
            _lately[level] = now - since > Window ? (now, 1) : (since, calls + 1);
            return _lately[level].Calls;
        }
    }
}
