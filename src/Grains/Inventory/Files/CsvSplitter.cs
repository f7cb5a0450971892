using System.Text;

namespace Beffroi.Inventory.Files;

/// <summary>Takes the lines of one CSV record and splits them into fields (RFC 4180, with a space allowed around quotes).</summary>
public sealed class CsvSplitter(char separator)
{
    private readonly List<string> _fields = [];
    private readonly StringBuilder _field = new();

    /// <summary>Whether a quoted field goes on in the next line.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether something stands between a closing quote and the next separator.</summary>
    public bool IsBroken { get; private set; }

    public string[] Fields => [.. _fields];

    public void Begin()
    {
        _fields.Clear();
        _field.Clear();
        (IsOpen, IsBroken) = (false, false);
    }

    public void Feed(string line)
    {
        var at = 0;
        if (IsOpen)
        {
            _field.Append('\n');
            at = Quoted(line, at);
        }
        else
        {
            at = Field(line, at);
        }

        while (at < line.Length && !IsOpen)
        {
            at = Field(line, at + 1);
        }
    }

    /// <summary>Reads the field that begins there; the answer is where its separator stands, or the line's end.</summary>
    private int Field(string line, int at)
    {
        var start = at;
        while (start < line.Length && line[start] == ' ' && separator != ' ')
        {
            start++;
        }

        if (start < line.Length && line[start] == '"')
        {
            return Quoted(line, start + 1);
        }

        var end = line.IndexOf(separator, at);
        end = end < 0 ? line.Length : end;
        _fields.Add(line[at..end]);
        return end;
    }

    private int Quoted(string line, int at)
    {
        for (IsOpen = true; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                _field.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                _field.Append('"');
                at++;
            }
            else
            {
                return Close(line, at + 1);
            }
        }

        return at;
    }

    private int Close(string line, int at)
    {
        IsOpen = false;
        _fields.Add(_field.ToString());
        _field.Clear();
        var end = line.IndexOf(separator, at);
        end = end < 0 ? line.Length : end;
        IsBroken |= !line.AsSpan(at, end - at).Trim(' ').IsEmpty;
        return end;
    }
}
