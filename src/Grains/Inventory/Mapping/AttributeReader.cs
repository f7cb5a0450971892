using System.Globalization;
using Beffroi.Inventory.Files;
using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Inventory.Mapping;

/// <summary>Turns a row's text into the value of one attribute, checked against what its kind declares.</summary>
public sealed class AttributeReader(AttributeEntry entry, FieldSource source, char? sign)
{
    public string Name => entry.Name;

    public bool Required => entry.Required;

    /// <summary>What is wrong with the source before any row is read; null when nothing is.</summary>
    public MappingFault? Fault() =>
        entry.Form == ValueForm.Point ? source.At.Fault($"'{Name}' is a point; points cannot be imported.")
        : source.Unit is not null && entry.Form != ValueForm.Number ? source.At.Fault($"'{Name}' is not a number, so it has no unit.")
        : !Converted(0, out _) ? source.At.Fault($"'{source.Unit}' does not convert to '{entry.Unit}', which '{Name}' is in. Known: {Closest.List([.. Units.Into(entry.Unit)])}.")
        : source.Possible?.Select(word => Parse(0, word).Fault).FirstOrDefault(fault => fault is not null) is { } wrong ? source.At.Fault(wrong.Sentence)
        : null;

    /// <summary>None where the row has nothing.</summary>
    public (Value Value, ImportReject? Fault) Read(SourceRow row)
    {
        var read = source.Read(row);
        return read.Fault is not null ? (Value.None, read.Fault)
            : read.Text is null ? (Value.None, null)
            : Parse(row.Line, read.Text);
    }

    private (Value Value, ImportReject? Fault) Parse(int line, string text) => entry.Form switch
    {
        ValueForm.Number => Number(line, text),
        ValueForm.Flag => FlagText.TryParse(text, out var flag) ? (Value.Of(flag), null) : Refuse(line, RowCode.NotAFlag, $"'{text}' is neither yes nor no for '{Name}'."),
        ValueForm.Instant => DateText.TryParse(text, source.Format, out var instant)
            ? (Value.Of(instant), null)
            : Refuse(line, RowCode.NotADate, $"'{text}' is not a date for '{Name}'. Say how dates are written: 'format: dd/MM/yyyy'."),
        ValueForm.Text => Word(line, text),
        _ => Refuse(line, RowCode.UnknownValue, $"'{Name}' cannot be imported."),
    };

    private (Value Value, ImportReject? Fault) Number(int line, string text)
    {
        if (!NumberText.TryParse(text, source.Decimal ?? sign, out var number))
        {
            return Refuse(line, RowCode.NotANumber, $"'{text}' is not a number for '{Name}'.");
        }

        Converted(number, out var converted);
        return converted < entry.Minimum || converted > entry.Maximum
            ? Refuse(line, RowCode.OutOfRange, $"{Said(converted)}{Unit} is out of range for '{Name}', {Range()}.")
            : (Value.Of(converted), null);
    }

    private bool Converted(double number, out double converted)
    {
        var known = Units.TryConvert(number, source.Unit ?? entry.Unit, entry.Unit, out converted);

        // Twelve digits are more than any inventory has, and fewer than what the conversion adds: 0.07 kW is 70 W.
        converted = converted == number ? number : double.Parse(converted.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return known;
    }

    private (Value Value, ImportReject? Fault) Word(int line, string text)
    {
        if (entry.Choices.Length == 0)
        {
            return (Value.Of(text), null);
        }

        var choice = entry.Choices.FirstOrDefault(c => c.Equals(text, StringComparison.OrdinalIgnoreCase));
        return choice is not null
            ? (Value.Of(choice), null)
            : Refuse(line, RowCode.NotAChoice, $"'{text}' is not a choice of '{Name}': {string.Join(", ", entry.Choices)}. Map the file's words with 'values'.");
    }

    private (Value Value, ImportReject? Fault) Refuse(int line, string code, string sentence) =>
        (Value.None, new ImportReject(line, source.Column, code, sentence));

    private string Range() => (entry.Minimum, entry.Maximum) switch
    {
        ({ } low, { } high) => $"{Said(low)} to {Said(high)}{Unit}",
        ({ } low, null) => $"at least {Said(low)}{Unit}",
        (null, { } high) => $"at most {Said(high)}{Unit}",
        _ => "any number",
    };

    private string Unit => entry.Unit.Length == 0 ? "" : $" {entry.Unit}";

    private static string Said(double number) => number.ToString("G12", CultureInfo.InvariantCulture);
}
