using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Beffroi.EndToEnd.Support;
using Microsoft.Playwright;
using static Beffroi.EndToEnd.Support.PageChecks;

namespace Beffroi.EndToEnd;

/// <summary>The alarm list as an operator uses it, by keys alone.</summary>
public sealed class AlarmScreenTest(AlarmedTown town) : IClassFixture<AlarmedTown>
{
    [Fact]
    public async Task An_acknowledgement_is_one_key_and_can_be_taken_back()
    {
        var name = await town.Trip();
        var page = await town.Open("/alarms");
        await Focus(page, name);

        await page.Keyboard.PressAsync("a");
        await State(page, name, "acquittée");
        await page.Keyboard.PressAsync("z");
        await State(page, name, "nouvelle");

        await page.Keyboard.PressAsync("Enter");
        await Arrive(page, "/alarms/cabinet/T-");
        var events = page.GetByLabel("Alarme ouverte").Locator("ol > li");
        await events.Filter(new() { HasText = "Acquittement repris" }).WaitForAsync();
        await events.Filter(new() { HasText = "Acquittée" }).First.WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_shelved_has_a_reason_and_an_end_and_stands_in_its_own_list()
    {
        var name = await town.Drift();
        var page = await town.Open("/alarms");
        await Focus(page, name);

        await page.Keyboard.PressAsync("s");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Mettre de côté" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Alert).GetByText("Dire pourquoi.").WaitForAsync();
        await dialog.GetByLabel("Motif").FillAsync("travaux rue Carnot");
        await dialog.GetByLabel("Pour combien de temps").SelectOptionAsync("1");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Mettre de côté" }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^De côté") }).ClickAsync();
        await State(page, name, "jusqu’à");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_asset_that_lies_in_no_authority_and_no_district_opens_all_the_same()
    {
        var name = await town.Drift();
        var page = await town.Open($"/assets/cabinet/{name}");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name }));
        await Expect(page.Locator("main").GetByText("Horloge").First);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Ten_thousand_rows_scroll_and_no_task_holds_up_the_page()
    {
        var page = await town.Open("/settings/catalogue");
        await page.RouteAsync("**/api/v1/alarms?*", route => route.FulfillAsync(new() { Json = PageOfMany(new(route.Request.Url)) }));
        await page.GotoAsync($"{town.Url}/alarms");
        var end = page.Locator(".scroll .more");
        await end.WaitForAsync();
        for (var left = 60; await end.CountAsync() > 0; left--)
        {
            Assert.True(left > 0, "The list did not grow to its end.");
            await page.EvaluateAsync("() => { const list = document.querySelector('.scroll'); list.scrollTop = list.scrollHeight; }");
            await page.WaitForTimeoutAsync(500);
        }

        var longest = await MainThread.LongestTask(page, () => page.EvaluateAsync("""
            () => new Promise((done) => {
              const list = document.querySelector('.scroll');
              let frames = 0;
              const step = () => {
                list.scrollTop = (list.scrollHeight * frames) / 120;
                if (frames++ < 120) requestAnimationFrame(step);
                else setTimeout(done, 200);
              };
              step();
            })
            """));
        Assert.Equal(10_000, await page.EvaluateAsync<int>("() => Number(document.querySelector('.scroll table').ariaRowCount) - 1"));
        Assert.True(longest < TimeSpan.FromMilliseconds(50), $"A task took {longest.TotalMilliseconds:F0} ms of the page's thread.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_row_moves_under_a_pointer_and_a_danger_is_shown_above_at_once()
    {
        var first = await town.Trip();
        var page = await town.Open("/alarms");
        await Row(page, first).WaitForAsync();
        var before = await Row(page, first).BoundingBoxAsync();
        await page.Mouse.MoveAsync(before!.X + 200, before.Y + 20);

        var danger = await town.Darken();
        var major = await town.Trip();

        await page.GetByLabel("Dangers arrivés à l’instant").GetByText(danger).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("nouvelles? N") }).WaitForAsync();
        Assert.Equal(before.Y, (await Row(page, first).BoundingBoxAsync())!.Y);
        Assert.Equal(0, await Row(page, major).CountAsync());
        await page.Locator("[aria-live=assertive]").GetByText(danger).WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await page.Keyboard.PressAsync("n");
        await Row(page, major).WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task No_row_moves_when_a_flood_begins(int width)
    {
        var name = await town.Trip();
        var flood = false;
        var page = await town.Open("/settings/catalogue", width);
        await page.RouteAsync("**/api/v1/alarms?*", async route =>
        {
            var answer = await route.FetchAsync();
            var asked = JsonNode.Parse(await answer.TextAsync())!;
            asked["rate"]!["perTenMinutes"] = flood ? 11 : 10;
            asked["rate"]!["flood"] = flood;
            await route.FulfillAsync(new() { Response = answer, Body = asked.ToJsonString() });
        });
        await page.GotoAsync($"{town.Url}/alarms");
        await page.GetByText("Débit").WaitForAsync();
        var before = await Row(page, name).BoundingBoxAsync();
        await page.Mouse.MoveAsync(before!.X + 200, before.Y + 4);

        flood = true;
        await town.Trip();

        await page.GetByText("Rafale").WaitForAsync();
        Assert.Equal(before.Y, (await Row(page, name).BoundingBoxAsync())!.Y);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Many_are_acknowledged_at_once_and_each_refusal_is_told()
    {
        var (one, two) = (await town.Trip(), await town.Trip());
        var page = await town.Open("/alarms");
        foreach (var name in new[] { one, two })
        {
            await Row(page, name).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Acquitter A" }).ClickAsync();

        await State(page, one, "acquittée");
        await State(page, two, "acquittée");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/alarms", 1440, ColorScheme.Light)]
    [InlineData("/alarms", 1440, ColorScheme.Dark)]
    [InlineData("/alarms", 390, ColorScheme.Light)]
    [InlineData("/alarms/cabinet/{key}/residual-current", 1440, ColorScheme.Dark)]
    [InlineData("/alarms/cabinet/{key}/residual-current", 390, ColorScheme.Light)]
    [InlineData("/log", 1440, ColorScheme.Light)]
    [InlineData("/log", 390, ColorScheme.Dark)]
    public async Task Axe_finds_no_violation_and_nothing_overflows(string path, int width, ColorScheme tone)
    {
        var key = await town.Trip();
        var page = await town.Open(path.Replace("{key}", key, StringComparison.Ordinal), width, tone);
        await page.WaitForTimeoutAsync(1_500);

        await HasNoViolation(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await page.Context.CloseAsync();
    }

    private static ILocator Row(IPage page, string name) => page.Locator("tbody tr").Filter(new() { HasText = name });

    private static Task State(IPage page, string name, string words) => Row(page, name).Locator("td").Filter(new() { HasText = words }).WaitForAsync();

    /// <summary>Goes down the list with J until the keys stand on that row.</summary>
    private static async Task Focus(IPage page, string name)
    {
        await Row(page, name).WaitForAsync();
        for (var step = 0; step < 100; step++)
        {
            await page.Keyboard.PressAsync("j");
            await page.WaitForTimeoutAsync(50);
            if (await page.EvaluateAsync<string>("() => document.activeElement?.closest('tr')?.textContent ?? ''") is var text && text.Contains(name, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"J never came to {name}.");
    }

    /// <summary>A page of ten thousand alarms, as the API would answer it.</summary>
    private static object PageOfMany(Uri asked)
    {
        const int all = 10_000;
        var query = System.Web.HttpUtility.ParseQueryString(asked.Query);
        var (from, limit) = (int.Parse(query["after"] ?? "0", CultureInfo.InvariantCulture), int.Parse(query["limit"] ?? "100", CultureInfo.InvariantCulture));
        var now = DateTime.UtcNow;
        return new
        {
            items = Enumerable.Range(from, Math.Min(limit, all - from)).Select(i => new
            {
                id = $"luminaire/L-{i}#outage", asset = new { kind = "luminaire", key = $"L-{i}", name = $"L-{i:00000}" }, code = "outage", title = "Luminaire éteint la nuit", cause = "c", consequence = "c",
                action = "a", priority = 1 + (i * 4 / all), since = now.AddMinutes(-3 * i), state = i % 3 == 0 ? "acknowledged" : "new", active = true, returned = false, acknowledgedBy = i % 3 == 0 ? "Léa" : null,
                count = 1, chattering = i % 50 == 0, stale = i % 33 == 0, rootOf = 0, parent = (object?)null, comments = 0, respondBy = i % 2 == 0 ? now.AddMinutes(i) : (DateTime?)null, escalated = 0,
                assignee = (string?)null, shelvedUntil = (string?)null, authority = (string?)null, district = (string?)null, department = "lighting", place = new[] { 4.36, 48.95 },
            }),
            next = from + limit < all ? $"{from + limit}" : null, matched = all, rate = new { perTenMinutes = 3, flood = false },
        };
    }
}
