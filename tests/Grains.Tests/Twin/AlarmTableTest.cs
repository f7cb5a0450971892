using System.Runtime.CompilerServices;
using Beffroi.Alarms;
using Beffroi.Twin;

namespace Beffroi.Tests.Twin;

/// <summary>The tables of docs/alarms.md are what alarms do: every cell is done to an alarm brought into the row's state.</summary>
public sealed class AlarmTableTest
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public void Every_cell_of_the_table_is_so()
    {
        var (plain, latching) = Tables();
        Assert.Equal(10, plain.Count);
        Assert.Equal(13, plain[0].Length - 1);
        Assert.Empty(Faults(plain, "dirty").Concat(Faults(latching, "tripped", Latching)));
    }

    [Fact]
    public void A_cell_that_is_not_so_is_seen()
    {
        string[] row = ["normal", "acknowledged"];
        Assert.Single(Faults([row], "dirty", ["raised"]));
    }

    private static readonly string[] Columns =
        ["raised", "ended", "acknowledge", "unacknowledge", "comment", "assign", "shelve", "unshelve", "suppress", "unsuppress", "out-of-service", "return-to-service", "reset"];

    private static readonly string[] Latching = ["raised", "ended", "acknowledge", "unacknowledge", "reset"];

    private static IEnumerable<string> Faults(IEnumerable<string[]> rows, string code, string[]? columns = null) =>
        from row in rows
        from cell in row.Skip(1).Zip(columns ?? Columns)
        let found = Found(code, row[0], cell.Second)
        where found != (cell.First == "=" ? $"unchanged {row[0]}" : cell.First)
        select $"{row[0]}, {cell.Second}: {found}, not {cell.First}";

    private static string Found(string code, string state, string what)
    {
        var bench = In(code, state);
        bench.Wait(Moment);
        var before = Shown(bench, code);
        Assert.Equal(state, before);
        if (what is "raised" or "ended")
        {
            bench.Send(code, Value.Of(what == "raised"));
            return Shown(bench, code) is var now && now == before ? $"unchanged {now}" : now;
        }

        var outcome = Do(bench, code, what);
        return outcome.IsRefused ? outcome.Code! : outcome.IsUnchanged ? $"unchanged {Shown(bench, code)}" : Shown(bench, code);
    }

    private static SirenBench In(string code, string state)
    {
        var bench = new SirenBench();
        var words = state.Split(' ');
        if (state is "unacknowledged" or "acknowledged" or "returned" or "latched" || words.Length == 2)
        {
            bench.Send(code, Value.Of(true));
        }

        switch (words[0])
        {
            case "acknowledged": Do(bench, code, "acknowledge"); break;
            case "returned": bench.Send(code, Value.Of(false)); break;
            case "latched": bench.Send(code, Value.Of(false)); Do(bench, code, "acknowledge"); break;
            case "shelved": Do(bench, code, "shelve"); break;
            case "suppressed": Do(bench, code, "suppress"); break;
            case "out-of-service": Do(bench, code, "out-of-service"); break;
        }

        return bench;
    }

    private static string Shown(SirenBench bench, string code)
    {
        var state = bench.StateOf(code) == AlarmState.OutOfService ? "out-of-service" : bench.StateOf(code).ToString().ToLowerInvariant();
        return bench.Find(code) is { IsSetAside: true, Active: true } ? state + " holds" : state;
    }

    private static Outcome Do(SirenBench bench, string code, string act) =>
        bench.Do(code, Enum.Parse<AlarmVerb>(act.Replace("-", "", StringComparison.Ordinal), ignoreCase: true), until: bench.Now + TimeSpan.FromHours(1));

    private static (List<string[]> Plain, List<string[]> Latching) Tables([CallerFilePath] string here = "")
    {
        var page = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "alarms.md"));
        var tables = page.Select((line, number) => (line, number)).Where(l => l.line.StartsWith("| state |", StringComparison.Ordinal)).Select(l => Rows(page, l.number + 2)).ToArray();
        return (tables[0], tables[1]);
    }

    private static List<string[]> Rows(string[] page, int from) =>
        [.. page.Skip(from).TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
}
