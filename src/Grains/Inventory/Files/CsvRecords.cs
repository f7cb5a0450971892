namespace Beffroi.Inventory.Files;

/// <summary>The records of a CSV text. A quote that is never closed costs its own line, not the rest of the file.</summary>
public sealed class CsvRecords(TextLines lines, char separator)
{
    /// <summary>Lines that one record may span, by line breaks within quotes.</summary>
    public const int LongestRecord = 100;

    private readonly Queue<TextLine> _again = new();
    private readonly CsvSplitter _splitter = new(separator);

    /// <summary>The next record that is not a blank line; null behind the last.</summary>
    public CsvRecord? Next()
    {
        while (NextLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line.Text))
            {
                return Read(line);
            }
        }

        return null;
    }

    private CsvRecord Read(TextLine first)
    {
        _splitter.Begin();
        _splitter.Feed(first.Text);
        var more = new List<TextLine>();
        var overlong = first.Overlong;
        var length = first.Text.Length;
        while (_splitter.IsOpen && more.Count < LongestRecord - 1 && length < TextLines.LongestLine && NextLine() is { } next)
        {
            more.Add(next);
            length += next.Text.Length;
            overlong |= next.Overlong;
            _splitter.Feed(next.Text);
        }

        if (_splitter.IsOpen)
        {
            GiveBack(more);
            return new(first.Number, [], "A quote is opened and never closed.");
        }

        var fault = overlong ? $"The line is longer than {TextLines.LongestLine} characters."
            : _splitter.IsBroken ? "There is text between a closing quote and the next separator."
            : null;
        return new(first.Number, _splitter.Fields, fault);
    }

    private TextLine? NextLine() => _again.TryDequeue(out var line) ? line : lines.Next();

    private void GiveBack(List<TextLine> more)
    {
        more.AddRange(_again);
        _again.Clear();
        foreach (var line in more)
        {
            _again.Enqueue(line);
        }
    }
}
