using System.Text.Json;
using Beffroi.Rollups;
using Beffroi.Rules;
using Beffroi.ShiftLog;
using Beffroi.Twin;
using Microsoft.Extensions.Options;
using Xunit;

namespace Beffroi.OnCall;

/// <summary>Who is called is in the log, with who it was; a flood of calls is said once.</summary>
public sealed class NotificationOutletTests(Borough town) : IClassFixture<Borough>
{
    private readonly NotificationOutlet _outlet = new(town.Grains, RuleBench.Catalogue, Options.Create(new NotificationOptions()), TimeProvider.System);

    [Fact]
    public async Task A_call_names_who_is_on_call_a_rule_speaks_in_its_words_and_a_flood_is_said_once()
    {
        var rota = await town.Grains.GetGrain<IOnCall>(0).Put("title: t\nlevels:\n  - level: 1\n    name: Garde\n    people: [{ name: Ana, phone: \"06\" }]", 0, new("Zoé", "essai"));
        Assert.False(rota.Outcome.IsRefused);
        Assert.Equal("bad-rota", (await town.Grains.GetGrain<IOnCall>(0).Put("nothing", 1, new("Zoé", "essai"))).Outcome.Code);

        for (var i = 0; i < 13; i++)
        {
            Assert.False((await Send(AlarmTimes.Escalation, JsonSerializer.Serialize(new EscalationCall(1, "outage", null, 2)), i)).IsRefused);
        }

        Assert.False((await Send("notification", """{ "rule": "leak", "to": "eau", "text": { "fr": "Fuite", "en": "Leak" } }""", 20)).IsRefused);
        Assert.True((await Send("notification", "no JSON", 21)).IsRefused);

        var log = await town.Grains.GetGrain<IShiftLog>(0).Read(new());
        Assert.Contains("L’alarme Armoire sans courant (P2) de cabinet/A-1", log.Last(e => e.Type == LogTypes.Escalation).Text, StringComparison.Ordinal);
        Assert.Equal(10, log.Count(e => e.Type == LogTypes.Escalation && e.Text.Contains("Ana (06)", StringComparison.Ordinal)));
        Assert.Single(log, e => e.Type == LogTypes.Escalation && e.Text.StartsWith("Plus de dix", StringComparison.Ordinal));
        Assert.Contains("Fuite", Assert.Single(log, e => e.Type == LogTypes.Notification).Text, StringComparison.Ordinal);
        Assert.Equal("cabinet/A-1#outage", log.Last(e => e.Type == LogTypes.Escalation).Links[0].Id);
    }

    [Fact]
    public async Task Every_work_order_of_a_rule_is_an_entry_of_its_own()
    {
        var outlet = new WorkOrderOutlet(town.Grains);
        for (var i = 0; i < 30; i++)
        {
            var body = $$"""{ "rule": "dark", "to": "lighting", "text": { "fr": "Remplacer {{i}}", "en": "Replace" } }""";
            Assert.False((await outlet.Send(new(AssetId.Of("luminaire", "W-1"), i, 0, new() { Form = EffectForm.Message, Name = "work-order", Body = body }), CancellationToken.None)).IsRefused);
        }

        Assert.Equal("bad-work-order", (await outlet.Send(new(AssetId.Of("luminaire", "W-1"), 1, 0, new() { Form = EffectForm.Message, Name = "work-order" }), CancellationToken.None)).Code);
        var log = await town.Grains.GetGrain<IShiftLog>(0).Read(new() { Type = LogTypes.WorkOrder });
        Assert.Equal(30, log.Length);
        Assert.Equal(("Pour lighting (règle dark, luminaire/W-1)\u202F: Remplacer 0", "luminaire/W-1"), (log[^1].Text, log[^1].Links[0].Id));
    }

    private Task<Outcome> Send(string name, string body, int version) => _outlet.Send(
        new(AssetId.Of("cabinet", "A-1"), version, 0, new() { Form = EffectForm.Message, Name = name, Body = body }), CancellationToken.None);
}
