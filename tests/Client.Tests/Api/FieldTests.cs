using System.Net;

using Beffroi.Support;
using Beffroi.Twin;
using Beffroi.Work;

using Xunit;

namespace Beffroi.Api;

[Collection("work")]
public sealed class FieldTests(ClientFixture fixture)
{
    private const string Path = "/api/v1/field/sync";

    [Fact]
    public async Task What_a_phone_kept_is_answered_entry_by_entry_in_its_order()
    {
        await fixture.Know(city => city.Add(Some.Luminaire("FD-1"), Some.Ordinal(), new()));
        fixture.City.Work[9_400] = SomeWork.Order(9_400, "field");
        WorkDraft? made = null;
        fixture.City.AskWork = draft => (made = draft) is null ? throw new InvalidOperationException() : new(Outcome.Unchanged, 9_400);
        fixture.City.WriteWork = (order, draft, _) => draft.Text switch
        {
            "conflict" => new(Outcome.Taken, order, new("order-ended", $"The order was {Language.Phrase.Of("closed")}.")),
            "stalled" => new(Outcome.Refused("journal-stalled", "The order could not be written.", "Write it again in a few seconds."), order),
            _ => new(Outcome.Taken, order),
        };

        var done = await (await Send(
            Note(1, "9400", "conflict"), Note(2, "9400", "stalled"), Note(3, "9400", "seen"), Note(4, "\"7f3c1a52-0e6b-4c0d-9d0e-3f6b2a1c4d5e\"", "lost"), Note(5, "-1", "lost"), "12",
            $$"""{"id":"{{Id(6)}}","kind":"create","at":"2026-11-14T21:00:00Z","title":"Mât","asset":"luminaire/FD-1"}""", """{"id":"x","kind":"note","order":9400,"at":"then"}""")).Good();

        var outcomes = done.GetProperty("outcomes").EnumerateArray().ToArray();
        Assert.Equal(["conflict", "later", "taken", "refused", "refused", "refused", "unchanged", "refused"], outcomes.Select(o => o.GetProperty("outcome").GetString()));
        Assert.Equal("L’ordre était clos.", outcomes[0].GetProperty("conflict").GetProperty("sentence").GetString());
        Assert.Equal(["unknown-work-order", "unknown-work-order", "bad-entry"], outcomes[3..6].Select(o => o.GetProperty("refusal").GetProperty("code").GetString()));
        Assert.Equal([9_400L], done.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("id").GetInt64()));
        Assert.Equal((Id(6), "anne", "tel-anne-1"), (made!.Client, made.Author, made.Device));
    }

    [Fact]
    public async Task An_agent_is_given_what_they_have_to_do()
    {
        var order = SomeWork.Order(9_410, "field");
        fixture.City.Work[9_410] = order with { Head = order.Head with { Assignee = "anne du terrain" } };

        var day = await fixture.Client.Json("/api/v1/field/orders?agent=anne%20du%20terrain&day=2026-11-14", "fr");

        Assert.Equal(("anne du terrain", "2026-11-14", 9_410L), (day.GetProperty("agent").GetString(), day.GetProperty("day").GetString(), Assert.Single(day.GetProperty("orders").EnumerateArray()).GetProperty("id").GetInt64()));
    }

    [Theory]
    [InlineData(""), InlineData("?agent=anne&day=tomorrow"), InlineData("?agent=anne&day=9999-12-31"), InlineData("?agent=anne&colour=red")]
    public async Task A_wrong_parameter_is_named(string query) => await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/field/orders" + query)).Refused(HttpStatusCode.BadRequest, "bad-parameter");

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"device":"tel","agent":"anne","sentAt":"2026-11-14T21:40:00Z","entries":{}}""")]
    [InlineData("""{"device":"tel","agent":"anne","sentAt":"soon","entries":[]}""")]
    public async Task What_cannot_be_read_is_refused(string body) => await (await fixture.Client.Ask(HttpMethod.Post, Path, body, "fr")).Refused(HttpStatusCode.BadRequest, "malformed-body");

    private static string Id(int number) => $"00000000-0000-4000-8000-00000000000{number}";

    private static string Note(int id, string order, string text) => $$"""{"id":"{{Id(id)}}","kind":"note","order":{{order}},"at":"2026-11-14T21:00:00Z","text":"{{text}}"}""";

    private Task<HttpResponseMessage> Send(params string[] entries) =>
        fixture.Client.Ask(HttpMethod.Post, Path, $$"""{"device":"tel-anne-1","agent":"anne","sentAt":"2026-11-14T21:40:00Z","entries":[{{string.Join(',', entries)}}]}""", "fr");
}
