using System.Globalization;
using System.Text.RegularExpressions;
using Beffroi.Control;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Tests.Control;

/// <summary>The example of <c>docs/control.md</c> is so, line by line.</summary>
public sealed partial class ControlPageTest
{
    private readonly TurnBench _bench = new(new Lantern(), AssetId.Of("lantern", "L-1"));

    [Fact]
    public void The_example_on_the_page_is_so()
    {
        _bench.Describe(new() { Name = "Lantern" });
        var lines = Line().Matches(Example()).ToArray();
        Assert.Equal(12, lines.Length);
        foreach (var line in lines)
        {
            PassTimeTo(Moment(line.Groups["at"].Value));
            Do(line);
            var control = ControlFold.Find(_bench.State, "load");
            var target = PriorityStack.Target(control?.Entries ?? [], _bench.Now);
            Assert.Equal((line.Groups["at"].Value, line.Groups["target"].Value), (line.Groups["at"].Value, target?.Value.ToString() ?? "none"));
            Assert.Equal(target?.Value ?? Value.None, control!.Order!.Value);
        }
    }

    private void Do(Match line)
    {
        if (!line.Groups["source"].Success)
        {
            return;
        }

        Instant? Told(string name) => line.Groups[name].Success ? Moment(line.Groups[name].Value) : null;
        var source = line.Groups["source"].Value;
        var sets = line.Groups["value"].Success;
        var outcome = _bench.Do(turn => Commanding.Decide(turn, new(
            $"c-{_bench.Changes.Count}", "load", sets ? CommandVerb.Set : CommandVerb.Relinquish,
            sets ? Value.Of(double.Parse(line.Groups["value"].Value, CultureInfo.InvariantCulture)) : Value.None,
            Enum.Parse<ControlSlot>(source.Split('/')[0], ignoreCase: true), source, Told("from"), Told("until"), new(source.Split('/')[1], "the page"))));
        Assert.Equal(Outcome.Taken, outcome);
    }

    private void PassTimeTo(Instant until)
    {
        while (Judging.NextDeadline(new Lantern(), _bench.State, _bench.Now) is var due && due <= until)
        {
            _bench.Now = due;
            _bench.Look();
        }

        _bench.Now = until;
    }

    private static Instant Moment(string time) => TurnBench.Noon + TimeSpan.ParseExact(time, "hh\\:mm", CultureInfo.InvariantCulture);

    private static string Example()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Beffroi.slnx")))
        {
            folder = folder.Parent;
        }

        var page = File.ReadAllText(Path.Combine(folder.FullName, "docs", "control.md"));
        var start = page.IndexOf("```example", StringComparison.Ordinal) + "```example".Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^(?<at>\d\d:\d\d)(\s+(?<source>[a-z]+/[a-z]+)\s+(set (?<value>\d+)( from (?<from>\d\d:\d\d))?( until (?<until>\d\d:\d\d))?|relinquish))?\s+target (?<target>\w+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
