using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Beffroi.EndToEnd.Support;

/// <summary>What tests ask of a page.</summary>
public static class PageChecks
{
    public static Task Expect(ILocator locator) => locator.WaitForAsync(new() { State = WaitForSelectorState.Visible });

    /// <summary>Fails with what axe has against the page.</summary>
    public static async Task HasNoViolation(IPage page)
    {
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Select(n => n.Html).Take(3))})"));
    }

    /// <summary>Says who publishes, and why.</summary>
    public static async Task Sign(IPage page, string reason)
    {
        await page.GetByLabel("Auteur", new() { Exact = true }).FillAsync("Léa");
        await page.GetByLabel("Motif", new() { Exact = true }).FillAsync(reason);
    }

    public static Task PressPublish(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Publier", Exact = true }).ClickAsync();

    /// <summary>Waits until the page is at that path; else fails with what it told beside the text.</summary>
    public static async Task Arrive(IPage page, string path)
    {
        try
        {
            await page.WaitForURLAsync(new Regex(path));
        }
        catch (TimeoutException)
        {
            Assert.Fail($"At {page.Url}, not at {path}, but told: {await page.Locator("main aside").First.InnerTextAsync()}");
        }
    }
}
