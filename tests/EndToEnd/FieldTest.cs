using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Beffroi.EndToEnd.Support;
using Microsoft.Playwright;
using static Beffroi.EndToEnd.Support.PageChecks;

namespace Beffroi.EndToEnd;

/// <summary>The phone of a field agent, in a real browser that loses its network, before a real silo.</summary>
public sealed class FieldTest(LivingTerritory territory) : IAsyncDisposable
{
    private const string Work = "api/v1/work";
    private const string AsAnne = "if (!localStorage.getItem('beffroi.preferences')) localStorage.setItem('beffroi.preferences', JSON.stringify({ author: 'Anne', language: 'fr' }));";
    private readonly OpenPages _pages = new(territory);

    [Fact]
    public async Task What_is_done_without_a_network_arrives_once_and_commands_are_refused_while_somebody_is_on_site()
    {
        var lamp = await territory.Reachable(200);
        var order = await MakeOrder(lamp);
        var page = await _pages.Open("/field", 390, before: page => page.AddInitScriptAsync(AsAnne));
        await page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lampe à changer" }).ClickAsync();

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Press(page, "En route");
        await Press(page, "Sur place");
        await Expect(page.GetByText("Commandes à distance PAS bloquées"));
        await Expect(page.GetByText("Enregistré ici à"));
        Assert.Equal(0, await page.GetByText("reçu", new() { Exact = true }).CountAsync());
        Assert.Empty(await Steps(order));

        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator(".band").GetByText("Commandes à distance bloquées"));
        Assert.Equal("agent-on-site", await Command(lamp));

        await page.Context.SetOfflineAsync(true);
        await Press(page, "Fait");
        await Expect(page.GetByText("après réception de"));
        Assert.Equal("agent-on-site", await Command(lamp));
        await page.Context.SetOfflineAsync(false);
        await Expect(page.GetByText("Reçu à"));
        await HasNoViolation(page);

        Assert.Equal(["en-route", "on-site", "done"], await Steps(order));
        for (var tries = 0; await Command(lamp) is { } refusal; tries++)
        {
            Assert.True(tries < 60, refusal);
            await Task.Delay(500);
        }
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    private static Task Press(IPage page, string step) => page.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();

    private async Task<long> MakeOrder(string lamp)
    {
        using var answer = await territory.Silo.Http.PostAsJsonAsync($"{Work}/orders", new { clientId = Guid.NewGuid(), title = "Lampe à changer", asset = lamp, priority = 3, assignee = "Anne", author = "Léa" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var order = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("order");
        Assert.Equal("assigned", order.GetProperty("state").GetString());
        return order.GetProperty("id").GetInt64();
    }

    /// <summary>The steps of the street that the twin has, in the order of the story, each once.</summary>
    private async Task<string[]> Steps(long order) =>
    [
        .. (await territory.Get($"{Work}/orders/{order}")).GetProperty("entries").EnumerateArray()
            .Where(entry => entry.GetProperty("kind").GetString() == "step" && entry.GetProperty("author").GetString() == "Anne")
            .Select(entry => entry.GetProperty("to").GetString()!),
    ];

    /// <summary>Asks a lamp for something; null when it is taken, else the code of the refusal.</summary>
    private async Task<string?> Command(string lamp)
    {
        using var answer = await territory.Silo.Http.PostAsJsonAsync($"api/v1/assets/{lamp}/commands", new { control = "level", value = 30, reason = "essai", author = "Léa", durationSeconds = 60 });
        return answer.StatusCode == HttpStatusCode.UnprocessableEntity ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString() : null;
    }
}
