using System.Globalization;
using Beffroi.Contracts.Formulas;
using Beffroi.Documents;
using Beffroi.Documents.Reading;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Contracts.Reading;

/// <summary>What a contract's blocks are made of: names in two languages, exact numbers, formulas, tables by year. It keeps where each formula stands, to say there what it does not know.</summary>
internal sealed class Words
{
    private const int MostYears = 60;

    private readonly HashSet<string> _taken = [.. KnownNames.Everywhere, .. ClauseNames.OfClauses, "value", "fitted"];

    /// <summary>Every formula with where it stands and the names of its place.</summary>
    public List<(Formula Formula, YamlNode At, Remarks Remarks, string Where, string[] Here)> Formulas { get; } = [];

    /// <summary>Where something of a name is written, by section.</summary>
    public Dictionary<(string Section, string Name), YamlNode> Places { get; } = [];

    public Remarks? Remarks { get; private set; }

    public static string Print(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public void Stand(string name, YamlNode at, string section) => Places[(section, name)] = at;

    public bool IsName(string name, YamlNode at, Remarks remarks)
    {
        Remarks = remarks;
        if (name.Length <= 40 && name[0] is >= 'a' and <= 'z' && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
        {
            return true;
        }

        remarks.Add(at, RemarkCode.BadId, name);
        return false;
    }

    public bool Take(string name, YamlNode at, Remarks remarks)
    {
        if (!FormulaCall.Functions.ContainsKey(name) && _taken.Add(name))
        {
            return true;
        }

        remarks.Add(at, RemarkCode.NameTaken, name);
        return false;
    }

    public Bilingual Bilingual(YamlBlock block, string key)
    {
        if (block.Node(key) is YamlScalarNode)
        {
            var text = block.Text(key)!;
            return new(text, text);
        }

        if (block.Node(key) is null)
        {
            block.Remarks.Add(block.Self, RemarkCode.Missing, key, "contract");
            return new("", "");
        }

        if (block.Block(key) is not { } both)
        {
            return new("", "");
        }

        var (french, english) = (both.Text("fr", required: true), both.Text("en", required: true));
        both.Close();
        return new(french ?? "", english ?? "");
    }

    /// <summary>Exactly as it is written: no binary number comes between.</summary>
    public static decimal? Decimal(YamlBlock block, string key, decimal least, decimal most, bool required = false) => block.Read<decimal>(
        key, text => Exact(text) is { } number && number >= least && number <= most ? number : null, RemarkCode.BadNumber, required, key, Print(least), Print(most));

    public static string? Choice(YamlBlock block, string key, string[] words)
    {
        if (block.Text(key) is not { } text)
        {
            return null;
        }

        return words.Contains(text) ? text : block.Fault<string>(block.Node(key)!, RemarkCode.BadWord, text, key, string.Join(", ", words));
    }

    public Formula? Formula(YamlBlock block, string key, string where, params string[] here) => Formula(block, key, where, false, here);

    public Formula? Formula(YamlBlock block, string key, string where, bool required, params string[] here) =>
        block.Text(key, required) is { } text ? Formula(block, block.Node(key)!, text, where, here) : null;

    public YearTable? Table(YamlBlock block, string key, string where, bool required = false, params string[] here)
    {
        if (block.Node(key) is { } node)
        {
            return Table(block, node, key, where, here);
        }

        return required ? block.Fault<YearTable>(block.Self, RemarkCode.Missing, key, where) : null;
    }

    public YearTable? Table(YamlBlock block, YamlNode node, string key, string where, params string[] here)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } text })
        {
            return Formula(block, node, text, where, here) is { } always ? YearTable.Of(always) : null;
        }

        if (node is not YamlMappingNode { Children.Count: <= MostYears } years)
        {
            return block.Fault<YearTable>(node, RemarkCode.WantsText, key);
        }

        var from = new SortedDictionary<int, Formula>();
        foreach (var (year, worth) in years.Children)
        {
            if (!int.TryParse((year as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 2200)
            {
                block.Remarks.Add(year, RemarkCode.BadNumber, year.ToString(), key, "1", "2200");
            }
            else if ((worth as YamlScalarNode)?.Value is not { Length: > 0 } written)
            {
                block.Remarks.Add(worth, RemarkCode.WantsText, key);
            }
            else if (Formula(block, worth, written, where, here) is { } formula)
            {
                from[number] = formula;
            }
        }

        return new(from);
    }

    private Formula? Formula(YamlBlock block, YamlNode node, string text, string where, string[] here)
    {
        if (Exact(text) is { } number)
        {
            return Contracts.Formulas.Formula.Of(number);
        }

        var (formula, faultAt) = FormulaReader.Read(text);
        if (formula is null)
        {
            var quote = node is YamlScalarNode { Style: not YamlDotNet.Core.ScalarStyle.Plain } ? 1 : 0;
            block.Remarks.Add((int)node.Start.Line, (int)node.Start.Column + quote + faultAt, Math.Max(1, text.Length - faultAt), RemarkCode.BadFormula, faultAt < text.Length ? text[faultAt..] : text);
            return null;
        }

        Formulas.Add((formula, node, block.Remarks, where, here));
        return formula;
    }

    private static decimal? Exact(string text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
