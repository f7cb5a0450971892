using System.Net;
using System.Text.Json;
using Beffroi.Control;
using Beffroi.Support;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Api;

public sealed class ControlTests(ClientFixture fixture)
{
    private const string Lamp = "/api/v1/assets/luminaire/K-1";

    [Fact]
    public async Task What_can_be_commanded_is_told_with_layers_stack_and_orders()
    {
        await Known();
        var control = (await fixture.Client.Json(Lamp + "/control")).GetProperty("controls")[0];

        Assert.Equal(("power", "operator", 40), (control.GetProperty("control").GetString(), control.GetProperty("layers").GetProperty("target").GetProperty("slot").GetString(), control.GetProperty("layers").GetProperty("target").GetProperty("value").GetInt32()));
        Assert.Equal(["safety", "operator", "event", "rule", "programme"], control.GetProperty("slots").EnumerateArray().Select(s => s.GetProperty("slot").GetString()));
        var entry = control.GetProperty("slots")[1].GetProperty("entries")[0];
        Assert.Equal((true, true, "Ada"), (entry.GetProperty("active").GetBoolean(), entry.GetProperty("wins").GetBoolean(), entry.GetProperty("author").GetString()));
        Assert.Equal(("sent", "next-uplink", 120), (control.GetProperty("order").GetProperty("state").GetString(), control.GetProperty("reach").GetProperty("way").GetString(), control.GetProperty("reach").GetProperty("expectedDelaySeconds").GetInt32()));
        Assert.Equal("door-open", control.GetProperty("inhibited").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_command_reaches_the_asset_as_it_was_said()
    {
        await Known();
        CommandRequest? asked = null;
        fixture.City.Command = (_, request) =>
        {
            asked = request;
            return Outcome.Taken;
        };

        var done = await fixture.Client.Ask(HttpMethod.Post, Lamp + "/commands", """{"id":"c-7","control":"power","value":40,"slot":"event","start":"2030-01-01T00:00:00Z","durationSeconds":3600,"reason":"market","author":"Ada"}""");

        Assert.Equal(HttpStatusCode.Accepted, done.StatusCode);
        var answer = await done.Good();
        Assert.Equal(("c-7", "taken"), (answer.GetProperty("id").GetString(), answer.GetProperty("outcome").GetString()));
        Assert.Equal(("power", Value.Of(40), ControlSlot.Event, "event/Ada", new Cause("Ada", "market")), (asked!.Control, asked.Value, asked.Slot, asked.Source, asked.Cause));
        Assert.Equal(TimeSpan.FromHours(1), asked.Expiry!.Value - asked.Start!.Value);
    }

    [Theory]
    [InlineData("""{"control":"power","reason":"r","author":"a"}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"control":"power","value":1,"slot":"king","reason":"r","author":"a"}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"control":"power","value":1,"until":"noon","reason":"r","author":"a"}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"control":"power","value":1,"durationSeconds":-1,"reason":"r","author":"a"}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"control":"power","value":1,"slot":"safety","reason":"r","author":"a"}""", HttpStatusCode.Forbidden, "not-for-safety")]
    [InlineData("7", HttpStatusCode.BadRequest, "malformed-body")]
    public async Task What_is_no_command_is_refused(string body, HttpStatusCode status, string code)
    {
        await Known();
        await (await fixture.Client.Ask(HttpMethod.Post, Lamp + "/commands", body)).Refused(status, code);
    }

    [Theory]
    [InlineData("fr", "Une commande manuelle doit avoir un motif.", "Dites pourquoi, en 500 caractères au plus.")]
    [InlineData("en", "A command by hand needs a reason.", "Say why, in at most 500 characters.")]
    public async Task What_the_asset_refuses_is_said_in_the_readers_language(string language, string sentence, string advice)
    {
        await Known();
        fixture.City.Command = (_, _) => Outcome.Refused("no-reason", "A command by hand needs a reason.", $"Say why, in at most {500} characters.");
        var answer = await fixture.Client.Ask(HttpMethod.Post, Lamp + "/commands", """{"control":"power","value":1,"reason":"r","author":"a"}""", language);
        var refusal = await answer.Refused(HttpStatusCode.UnprocessableEntity, "no-reason");

        Assert.Equal((sentence, advice), (refusal.GetProperty("detail").GetString(), refusal.GetProperty("advice").GetString()));
    }

    [Fact]
    public async Task What_was_kept_without_another_language_is_said_as_it_is()
    {
        await Known();
        fixture.City.Command = (_, _) => new("not-in-any-book", "It cannot be.", "Do not.");
        var answer = await fixture.Client.Ask(HttpMethod.Post, Lamp + "/commands", """{"control":"power","value":1,"reason":"r","author":"a"}""", "fr");

        Assert.Contains("It cannot be.", (await answer.Refused(HttpStatusCode.UnprocessableEntity, "not-in-any-book")).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Relinquishing_a_slot_takes_out_all_of_its_entries()
    {
        await Known();
        List<CommandRequest> asked = [];
        fixture.City.Command = (_, request) =>
        {
            asked.Add(request);
            return Outcome.Taken;
        };

        var done = await fixture.Client.Ask(HttpMethod.Post, Lamp + "/commands/relinquish", """{"control":"power","reason":"over","author":"Bob"}""");

        Assert.Equal(HttpStatusCode.Accepted, done.StatusCode);
        Assert.Equal((CommandVerb.Relinquish, "operator/Ada"), (Assert.Single(asked).Verb, asked[0].Source));
    }

    [Fact]
    public async Task Orders_come_in_pages_and_one_by_its_id()
    {
        await Known();
        var page = await fixture.Client.Json("/api/v1/commands?state=open&asset=luminaire/K-1&limit=1");
        Assert.Equal(("luminaire/K-1", "k-1"), (page.GetProperty("items")[0].GetProperty("asset").GetString(), page.GetProperty("next").GetString()));
        Assert.Equal("sent", (await fixture.Client.Json("/api/v1/commands/c-1")).GetProperty("state").GetString());
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/commands/none", null)).Refused(HttpStatusCode.NotFound, "unknown-order");
    }

    [Theory]
    [InlineData("docks")]
    [InlineData("district/docks")]
    public async Task A_scope_names_a_district_by_its_key_or_as_lists_of_assets_do(string district)
    {
        await fixture.Know(city => city.Add(Some.Luminaire("K-docks"), Some.Ordinal(), new() { District = "docks" }));
        fixture.City.Command = (_, _) => Outcome.Taken;
        var body = "{\"scope\":{\"kind\":\"luminaire\",\"district\":\"" + district + "\"},\"control\":\"power\",\"value\":30,\"reason\":\"r\",\"author\":\"a\",\"preview\":true}";

        var preview = await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/command-groups", body)).Good();

        Assert.Equal(1, preview.GetProperty("members").GetInt32());
    }

    [Fact]
    public async Task A_group_is_previewed_started_and_followed_member_by_member()
    {
        await Known();
        await fixture.Know(city => city.Add(Some.Luminaire("K-2"), Some.Ordinal(), new()));
        fixture.City.Command = (asset, _) => asset.Key == "K-2" ? Outcome.Refused("door-open", "Open.", "Wait.") : Outcome.Taken;
        const string Scope = "\"scope\":{\"kind\":\"luminaire\",\"assets\":[\"luminaire/K-1\",\"luminaire/K-2\"]},\"control\":\"power\",\"value\":30,\"reason\":\"r\",\"author\":\"a\"";

        var preview = await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/command-groups", "{" + Scope + ",\"preview\":true}")).Good();
        Assert.Equal((2, "luminaire/K-2"), (preview.GetProperty("members").GetInt32(), preview.GetProperty("refused")[0].GetProperty("asset").GetString()));

        var started = await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/command-groups", "{" + Scope + "}")).Good();
        var id = started.GetProperty("id").GetString();
        var progress = await fixture.Client.Json($"/api/v1/command-groups/{id}");
        Assert.Equal((2, 1, false), (progress.GetProperty("members").GetInt32(), progress.GetProperty("states").GetProperty("queued").GetInt32(), progress.GetProperty("done").GetBoolean()));
        var members = await fixture.Client.Json($"/api/v1/command-groups/{id}/members?limit=1");
        Assert.Equal(("luminaire/K-1", "luminaire/K-1"), (members.GetProperty("items")[0].GetProperty("asset").GetString(), members.GetProperty("next").GetString()));
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/command-groups/none", null)).Refused(HttpStatusCode.NotFound, "unknown-group");
    }

    [Theory]
    [InlineData("""{"scope":{"kind":"luminaire","assets":["luminaire/nobody"]},"control":"power","value":1,"reason":"r","author":"a"}""", HttpStatusCode.UnprocessableEntity, "empty-scope")]
    [InlineData("""{"scope":{"kind":"unicorn"},"control":"power","value":1,"reason":"r","author":"a"}""", HttpStatusCode.NotFound, "unknown-kind")]
    [InlineData("""{"scope":{"kind":"luminaire","colour":"red"},"control":"power","value":1,"reason":"r","author":"a"}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"control":"power","value":1,"reason":"r","author":"a"}""", HttpStatusCode.BadRequest, "malformed-body")]
    public async Task A_scope_that_is_none_is_refused(string body, HttpStatusCode status, string code)
    {
        await Known();
        await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/command-groups", body)).Refused(status, code);
    }

    private async Task Known()
    {
        await fixture.Know(city => city.Add(Some.Luminaire("K-1"), Some.Ordinal(), new()));
        var asset = AssetId.Parse("luminaire/K-1");
        var entry = new StackEntry
        {
            Slot = ControlSlot.Operator, Source = "operator/Ada", Value = Value.Of(40), Start = Some.Now, Expiry = Instant.Never, Cause = new("Ada", "feast"), Command = "c-1", Version = 3,
        };
        var order = new Order
        {
            Id = "k-1", Command = "c-1", Control = "power", Value = Value.Of(40), Slot = ControlSlot.Operator, Source = "operator/Ada", Cause = entry.Cause, Expiry = Instant.Never,
            Steps = [new(OrderState.Requested, Some.Now), new(OrderState.Sent, Some.Now)],
        };
        fixture.City.Command = (_, _) => Outcome.Taken;
        fixture.City.Orders["k-1"] = new(asset, order, 3);
        fixture.City.Controls[asset] = new(asset, Some.Now, [new()
        {
            Control = "power", Default = Value.Of(100), Target = entry, InEffect = new(Value.Of(40), Some.Now, "sent"),
            Actual = new("power", Value.Of(38), Quality.Measured, Some.Now, Some.Now, null, false),
            Reach = new(ReachWay.NextUplink, TimeSpan.FromMinutes(2), "After its next uplink."),
            Inhibited = new("door-open", "Open.", "Wait."), Entries = [entry], Orders = [order],
        }]);
    }
}
