using System.Net;
using System.Text.Json;

using Beffroi.Alarms;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class AlarmTests(ClientFixture fixture)
{
    [Fact]
    public async Task Alarms_come_worst_first_with_words_filters_and_pages()
    {
        await fixture.Know(city =>
        {
            for (var i = 0; i < 5; i++)
            {
                city.Add(Some.Luminaire($"AL-{i}"), Some.Ordinal(), new() { Name = $"Mât {i}", Authority = i < 4 ? "alarmed" : "calm", Place = new(4.3, 48.9) });
            }

            lock (city.Alarms)
            {
                city.Alarms.AddRange(Enumerable.Range(0, 5).Select(i => new AlarmRecord
                {
                    Asset = Some.Luminaire($"AL-{i}"),
                    Code = i == 2 ? "exposed" : "lamp-out",
                    Priority = i == 2 ? Priority.Danger : Priority.Minor,
                    State = AlarmState.Unacknowledged,
                    Active = true,
                    Since = Some.Now + TimeSpan.FromMinutes(i),
                    Version = 1,
                }));
            }
        });

        var first = await fixture.Client.Json("/api/v1/alarms?state=open&authority=alarmed&limit=3", "fr");
        var second = await fixture.Client.Json("/api/v1/alarms?authority=authority/alarmed&limit=3&after=" + first.GetProperty("next").GetString());

        Assert.Equal(["AL-2", "AL-3", "AL-1", "AL-0"], first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(Key));
        Assert.Equal(4, first.GetProperty("matched").GetInt32());
        var lamp = first.GetProperty("items")[1];
        Assert.Equal(("Lampe éteinte", "Mât 3", 3, "authority/alarmed", "lighting"), (
            lamp.GetProperty("title").GetString(), lamp.GetProperty("asset").GetProperty("name").GetString(), lamp.GetProperty("priority").GetInt32(),
            lamp.GetProperty("authority").GetString(), lamp.GetProperty("department").GetString()));
        Assert.Equal("luminaire/AL-3#lamp-out", lamp.GetProperty("id").GetString());
        Assert.Equal(["AL-2"], (await fixture.Client.Json("/api/v1/alarms?authority=alarmed&status=danger")).GetProperty("items").EnumerateArray().Select(Key));
        Assert.Empty((await fixture.Client.Json("/api/v1/alarms?authority=alarmed&department=networks")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task An_alarm_tells_its_state_its_events_and_what_follows_from_it()
    {
        var root = new AlarmName(Some.Luminaire("AL-root"), "rule/night leak");
        await fixture.Know(city =>
        {
            city.Add(root.Asset, Some.Ordinal(), new() { Name = "Racine", Authority = "rooted" });
            city.Add(Some.Luminaire("AL-child"), Some.Ordinal(), new() { Name = "Suite", Authority = "rooted" });
            lock (city.Alarms)
            {
                city.Alarms.Add(Held(root.Asset, root.Code) with { Told = new(Priority.Major, "Fuite", "Débit") { EnglishTitle = "Leak", EnglishCause = "Flow" }, Children = 1, AcknowledgedBy = "Zoé", State = AlarmState.Acknowledged });
                city.Alarms.Add(Held(Some.Luminaire("AL-child"), "lamp-out") with { Parent = root, State = AlarmState.Suppressed });
                city.AlarmEvents.Add(new(Some.Now, root.Asset, root.Code, "raised", null, null, Priority.Major, true, 1));
                city.AlarmEvents.Add(new(Some.Now, root.Asset, root.Code, "acknowledged", "Zoé", "vu", Priority.Major, false, 2));
            }
        });

        var one = await fixture.Client.Json($"/api/v1/alarms/luminaire/AL-root/{Uri.EscapeDataString(root.Code)}", "fr");
        var english = (await fixture.Client.Json($"/api/v1/alarms/luminaire/AL-root/{Uri.EscapeDataString(root.Code)}", "en")).GetProperty("alarm");
        Assert.Equal(("Leak", "Flow"), (english.GetProperty("title").GetString(), english.GetProperty("cause").GetString()));
        Assert.Equal(("Fuite", "Débit", "acknowledged", "Zoé", 1), (
            one.GetProperty("alarm").GetProperty("title").GetString(), one.GetProperty("alarm").GetProperty("cause").GetString(),
            one.GetProperty("alarm").GetProperty("state").GetString(), one.GetProperty("alarm").GetProperty("acknowledgedBy").GetString(), one.GetProperty("alarm").GetProperty("rootOf").GetInt32()));
        Assert.Equal(["acknowledged", "raised"], one.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("act").GetString()));
        var child = Assert.Single(one.GetProperty("children").GetProperty("items").EnumerateArray());
        Assert.Equal(("AL-child", "rule/night leak"), (Key(child), child.GetProperty("parent").GetProperty("code").GetString()));

        Assert.Equal(["AL-root"], (await fixture.Client.Json("/api/v1/alarms?authority=rooted")).GetProperty("items").EnumerateArray().Select(Key));
        Assert.Equal(["AL-child"], (await fixture.Client.Json("/api/v1/alarms?authority=rooted&state=shelved,suppressed")).GetProperty("items").EnumerateArray().Select(Key));
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/alarms/luminaire/AL-root/lamp-out")).Refused(HttpStatusCode.NotFound, "unknown-alarm");
    }

    [Fact]
    public async Task Acts_come_back_in_their_order_each_with_its_own_outcome()
    {
        await fixture.Know(city =>
        {
            city.Add(Some.Luminaire("ACT-1"), Some.Ordinal(), new() { Name = "Un" });
            city.Act = (asset, acts, cause) => [.. acts.Select(act => act.Code == "fire" ? Outcome.Refused("safety-alarm", $"{act.Code} of {asset} is about danger: it is neither shelved nor suppressed.", "Do not.") : act.Verb == AlarmVerb.Shelve && cause.Author == "Zoé" ? Outcome.Taken : Outcome.Unchanged)];
        });

        var body = "{\"act\":\"shelve\",\"until\":\"2026-11-14T21:40:00Z\",\"reason\":\"travaux\",\"author\":\"Zoé\",\"alarms\":[{\"asset\":\"luminaire/NONE\",\"code\":\"x\"},{\"asset\":\"luminaire/ACT-1\",\"code\":\"fire\"},{\"asset\":\"luminaire/ACT-1\",\"code\":\"lamp-out\"}]}";
        var outcomes = (await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/alarms/acts", body, "fr")).Good()).GetProperty("outcomes").EnumerateArray().ToArray();

        Assert.Equal(["unknown-asset", "safety-alarm", null], outcomes.Select(o => o.GetProperty("refusal") is { ValueKind: JsonValueKind.Object } refusal ? refusal.GetProperty("code").GetString() : null));
        Assert.Equal("taken", outcomes[2].GetProperty("outcome").GetString());
        Assert.StartsWith("fire de luminaire/ACT-1 dit un danger", outcomes[1].GetProperty("refusal").GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    private static AlarmRecord Held(AssetId asset, string code) => new()
    {
        Asset = asset, Code = code, Priority = Priority.Minor, State = AlarmState.Unacknowledged, Active = true, Since = Some.Now, Version = 1, Transitions = 1,
    };

    private static string Key(JsonElement alarm) => alarm.GetProperty("asset").GetProperty("key").GetString()!;
}
