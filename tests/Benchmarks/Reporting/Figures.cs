using Spectre.Console;

namespace Beffroi.Benchmarks.Reporting;

/// <summary>A table of figures, printed as it is copied into the documentation.</summary>
internal sealed class Figures(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] row) => _rows.Add(row);

    public void Print()
    {
        var table = new Table().Border(TableBorder.Markdown).AddColumns(columns);
        _rows.ForEach(row => table.AddRow(Array.ConvertAll(row, Markup.Escape)));
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = 240;
        console.Write(table);
    }
}
