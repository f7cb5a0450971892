using System.Text.RegularExpressions;
using Beffroi.EndToEnd.Support;
using Microsoft.Playwright;

namespace Beffroi.EndToEnd;

/// <summary>A watch from its taking to its handing over: the bells that are heard, and what the log keeps of it.</summary>
public sealed class WatchTest(AlarmedTown town) : IClassFixture<AlarmedTown>
{
    private const string Listening = """
        window.tones = [];
        const Tone = window.OscillatorNode;
        window.OscillatorNode = class extends Tone { constructor(context, options) { super(context, options); window.tones.push(performance.now()); } };
        """;

    // What drives the browser counts as a person's gesture, which opens the sound or not by how fast the page is: here it stays closed, as it does before a click.
    private const string Closed = """
        const Open = window.AudioContext;
        window.AudioContext = class extends Open { get state() { return 'suspended'; } resume() { return new Promise(() => {}); } };
        """;

    [Fact]
    public async Task The_bells_ring_danger_again_until_it_is_acknowledged_and_B_mutes_them()
    {
        var page = await town.Open("/alarms", script: Listening);
        await TakeWatch(page);

        var danger = await town.Darken();
        await Heard(page, 1);
        await Heard(page, 2);

        await page.Keyboard.PressAsync("b");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Muet") }).First.WaitForAsync();
        await page.Keyboard.PressAsync("b");
        await page.Locator("tbody tr").Filter(new() { HasText = danger }).Locator("a").First.FocusAsync();
        await page.Keyboard.PressAsync("a");
        await page.Locator("tbody tr").Filter(new() { HasText = danger }).Locator("td").Filter(new() { HasText = "acquittée" }).WaitForAsync();
        var rung = await Tones(page);
        await page.WaitForTimeoutAsync(22_000);
        Assert.Equal(rung, await Tones(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_watch_nothing_sounds_and_a_closed_sound_is_told_under_the_bells()
    {
        var page = await town.Open("/alarms", script: Listening + Closed + "localStorage.setItem('beffroi.watch', 'taken');");

        await page.GetByText("Le navigateur tient le son fermé").WaitForAsync();
        await page.EvaluateAsync("() => localStorage.removeItem('beffroi.watch')");
        Assert.Equal(0, await Tones(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_log_keeps_what_was_written_and_a_correction_is_a_new_entry()
    {
        var page = await town.Open("/log");
        var words = $"Appel d’un riverain {Guid.NewGuid():N}";

        await page.GetByLabel("Ce qui s’est passé").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Inscrire" }).ClickAsync();
        var entry = page.GetByRole(AriaRole.Log).Locator("li").Filter(new() { HasText = words });
        await entry.First.WaitForAsync();
        await entry.First.GetByRole(AriaRole.Button, new() { NameRegex = new("^Corriger") }).ClickAsync();
        await page.GetByLabel("Ce qui s’est passé").FillAsync("Erreur : rue des Martyrs");
        await page.GetByRole(AriaRole.Button, new() { Name = "Inscrire la correction" }).ClickAsync();
        await entry.First.GetByText(new Regex("^Corrigée par l’entrée")).WaitForAsync();

        await page.GetByRole(AriaRole.Searchbox).FillAsync(words);
        await entry.First.WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Exporter (CSV)" }).ClickAsync());
        Assert.Contains(words, await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_watch_is_signed_when_taken_and_handed_over_with_what_is_open()
    {
        var open = await town.Trip();
        var page = await town.Open("/log");
        await TakeWatch(page);
        var log = page.GetByRole(AriaRole.Log);
        await log.GetByText("Prise de veille").First.WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Rendre la veille" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Relève")).ToHaveValueAsync(new Regex(Regex.Escape(open)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Signer la relève" }).ClickAsync();

        await log.Locator("li").Filter(new() { HasText = "Relève" }).GetByText(open).First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Prendre la veille" }).First.WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static async Task TakeWatch(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Prendre la veille" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Prendre la veille" }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        // Where the dialog was, the pointer would rest on the list, whose rows then keep their places: a danger is shown above them.
        await page.Mouse.MoveAsync(1, 1);
    }

    private static Task<int> Tones(IPage page) => page.EvaluateAsync<int>("() => window.tones.length");

    /// <summary>Waits for so many ringings of danger: three strokes of six partials each.</summary>
    private static Task Heard(IPage page, int ringings) => page.WaitForFunctionAsync($"() => window.tones.length >= {ringings * 18}", null, new() { Timeout = 40_000 });
}
