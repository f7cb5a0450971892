using System.Text.Json;
using Beffroi.Rollups;
using Beffroi.Rules;
using Beffroi.ShiftLog;
using Beffroi.Twin;
using Beffroi.Work;
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
    public async Task A_rule_makes_one_open_order_of_an_asset_however_often_it_fires_and_however_often_that_is_sent()
    {
        var outlet = new WorkOrderOutlet(town.Grains);
        await town.Light("W-1", null, null, 40);
        Task<Outcome> Fires(string rule, int version) => outlet.Send(
            new(AssetId.Of("luminaire", "W-1"), version, 0, new()
            {
                Form = EffectForm.Message, Name = "work-order", Body = $$"""{ "rule": "{{rule}}", "version": 3, "to": "lighting", "priority": 2, "text": { "fr": "Remplacer", "en": "Replace" } }""",
            }), CancellationToken.None);
        foreach (var (rule, version) in new[] { ("dark", 1), ("dark", 1), ("dark", 2), ("dim", 2) })
        {
            Assert.False((await Fires(rule, version)).IsRefused);
        }

        Assert.Equal("bad-work-order", (await outlet.Send(new(AssetId.Of("luminaire", "W-1"), 1, 0, new() { Form = EffectForm.Message, Name = "work-order" }), CancellationToken.None)).Code);
        var orders = (await town.Grains.GetGrain<IWorkDesk>(0).Find(new() { Now = Borough.Now, Asset = AssetId.Of("luminaire", "W-1"), Newest = true })).Orders;
        Assert.Equal([("rule/dim", 3), ("rule/dark", 3)], orders.Select(o => (o.CreatedBy, o.Subject.Cause!.RuleVersion)));
        Assert.Equal(("Remplacer", "Replace", Priority.Major, WorkOrigin.Rule), (orders[1].Subject.Title, orders[1].Subject.EnglishTitle, orders[1].Priority, orders[1].Subject.Origin));
        var log = await town.Grains.GetGrain<IShiftLog>(0).Read(new() { Type = LogTypes.WorkOrder });
        Assert.Equal($"OT {orders[1].Order}. Pour lighting (règle dark, luminaire/W-1)\u202F: Remplacer", log[^1].Text);
        Assert.Equal([("work", $"{orders[1].Order}"), ("asset", "luminaire/W-1")], log[^1].Links.Select(link => (link.Kind, link.Id)));
    }

    private Task<Outcome> Send(string name, string body, int version) => _outlet.Send(
        new(AssetId.Of("cabinet", "A-1"), version, 0, new() { Form = EffectForm.Message, Name = name, Body = body }), CancellationToken.None);
}
