using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Beffroi.Control.Outlets;
using Beffroi.ShiftLog;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.OnCall;

/// <summary>
/// Calls people: writes in the shift log whom the rota says to call and for what, or what a rule has to say, and tells a webhook when there is one. At least once; beyond ten calls of a level
/// within ten minutes it writes once that there are more, and no longer each: a flood is seen in the list of alarms, not here.
/// </summary>
internal sealed class NotificationOutlet(IGrainFactory grains, Catalogue catalogue, IOptions<NotificationOptions> options, TimeProvider time) : IOutlet
{
    private const int MostCalls = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> _texts = [];
    private readonly Lock _gate = new();
    private readonly Dictionary<int, (Instant Since, int Calls)> _lately = [];

    public string Name => AlarmTimes.Notification;

    public async Task<Outcome> Send(IncomingEffect effect, CancellationToken cancellation)
    {
        var now = Instant.From(time.GetUtcNow());
        var (type, level, alarm, text) = effect.Content.Name == AlarmTimes.Escalation ? await Escalated(effect, now) : (LogTypes.Notification, 0, null, OnCallWords.OfRule(effect));
        if (text is null)
        {
            return Outcome.Refused("bad-notification", $"'{effect.Content.Name}' of {effect.Source} says nothing.", "Send an escalation, or a rule's text.");
        }

        var calls = Count(level, now);
        if (calls > MostCalls + 1)
        {
            return Outcome.Taken;
        }

        text = calls > MostCalls ? OnCallWords.More(level) : text;
        LogLink[] links = alarm is null ? [new("asset", effect.Source.ToString())] : [new("alarm", $"{effect.Source}#{alarm}")];
        var written = await TwinEntry.Write(grains, type, text.French, links);
        if (options.Value.Webhook is { } webhook)
        {
            (await Http.PostAsJsonAsync(webhook, new { Type = type, effect.Source.Kind, effect.Source.Key, Code = alarm, Level = level, Text = text.French, Texts = new { Fr = text.French, En = text.English } }, cancellation)).EnsureSuccessStatusCode();
        }

        return written;
    }

    private async Task<(string Type, int Level, string? Alarm, OnCallWords? Text)> Escalated(IncomingEffect effect, Instant now)
    {
        if (effect.Content.Body is not { } body || JsonSerializer.Deserialize<EscalationCall>(body) is not { } call)
        {
            return (LogTypes.Escalation, 0, null, null);
        }

        var duty = (await grains.GetGrain<IOnCall>(0).At(now)).FirstOrDefault(level => level.Level == call.Level);
        return (LogTypes.Escalation, call.Level, call.Code, OnCallWords.Call(effect.Source, Titled(effect.Source, call), duty));
    }

    /// <summary>An alarm of the kind is called as its kind calls it.</summary>
    private EscalationCall Titled(AssetId asset, EscalationCall call)
    {
        if (call.Title is not null || !catalogue.Knows(asset.Kind))
        {
            return call;
        }

        var texts = _texts.GetOrAdd(asset.Kind, kind => KindTexts.WithRaised(catalogue.Kind(kind)));
        var key = $"alarm.{call.Code.Split('/')[0]}.title";
        return call with { Title = texts["fr"].GetValueOrDefault(key), EnglishTitle = texts["en"].GetValueOrDefault(key) };
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
