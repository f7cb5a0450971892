using System.Diagnostics;
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

    /// <summary>
    /// Waits until the page is at that path; else fails with what it told. It asks again and again: <c>WaitForURLAsync</c> looks once and then waits for the next move, so that a
    /// page that moves between the two, on a machine with much to do, is waited for in vain.
    /// </summary>
    public static async Task Arrive(IPage page, string path)
    {
        for (var since = Stopwatch.StartNew(); !Regex.IsMatch(page.Url, path); await page.WaitForTimeoutAsync(50))
        {
            if (since.Elapsed > TimeSpan.FromMinutes(1))
            {
                Assert.Fail($"At {page.Url}, not at {path}, but told: {await page.Locator("main").InnerTextAsync()}");
            }
        }
    }
}
