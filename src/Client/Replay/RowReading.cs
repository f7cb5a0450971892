using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Beffroi.Connectivity;
using Beffroi.Twin;

namespace Beffroi.Replay;

/// <summary>
/// Puts rows into the words of the twin, in the order of the file. Identity is the source's own session and counter when the mapping names them; else the file's hash
/// and the row's number among those of its asset, where a row that says exactly what an earlier one said has the earlier one's number: it is a repeat.
/// </summary>
public sealed class RowReading(ReplayMapping mapping, long fileHash)
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<UInt128, long> _numbers = [];
    private readonly Dictionary<(string Asset, string Property), double> _sums = [];

    public ReplayRow Read(ReplayRecord record)
    {
        try
        {
            return record.Fault is { } fault ? Refuse(record, fault) : Translate(record);
        }
        catch (FormatException fault)
        {
            return Refuse(record, fault.Message);
        }
    }

    private static ReplayRow Refuse(ReplayRecord record, string fault) => new() { Line = record.Line, Text = record.Text, Fault = fault };

    private ReplayRow Translate(ReplayRecord record)
    {
        var device = mapping.Device?.Fill(record);
        var asset = mapping.Device is null ? AssetId.Of(mapping.Kind!, mapping.Key!.Fill(record) ?? throw new FormatException($"The key {mapping.Key} is missing.")) : (AssetId?)null;
        var name = asset?.ToString() ?? device ?? throw new FormatException($"The device {mapping.Device} is missing.");
        Measurement[] measurements = [.. Measurements(record, name)];
        if (measurements.Length == 0)
        {
            return new() { Line = record.Line, Text = record.Text };
        }

        var at = RowTime.Read(mapping, record);
        var (epoch, sequence) = Identity(record, name, at);
        return new()
        {
            Line = record.Line,
            Text = record.Text,
            Asset = asset,
            Device = device,
            At = at,
            Epoch = epoch,
            Sequence = sequence,
            Measurements = measurements,
        };
    }

    private (long Epoch, long Sequence) Identity(ReplayRecord record, string asset, Instant at)
    {
        if (mapping.Counter is { } column)
        {
            var session = mapping.Session?.Fill(record) ?? "";
            return (Epochs.Of(session), record.Value(column) is not { } text ? 0 : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var counter)
                ? counter
                : throw new FormatException($"The counter {column} is '{text}', not a whole number from 0."));
        }

        var said = Said(record, asset, at);
        if (_numbers.TryGetValue(said, out var number))
        {
            return (fileHash, number);
        }

        _numbers[said] = number = _counts.GetValueOrDefault(asset);
        _counts[asset] = number + 1;
        return (fileHash, number);
    }

    private UInt128 Said(ReplayRecord record, string asset, Instant at)
    {
        var text = string.Join('\u001f', mapping.Properties.Values.Select(column => record.Value(column.Column) ?? "").Prepend(at.ToString()).Prepend(asset));
        return XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(text));
    }

    private IEnumerable<Measurement> Measurements(ReplayRecord record, string asset)
    {
        foreach (var (property, column) in mapping.Properties)
        {
            if (record.Value(column.Column)?.Trim() is { Length: > 0 } cell)
            {
                yield return new(property, ValueOf(cell, column, asset, property));
            }
        }
    }

    private Value ValueOf(string cell, ReplayColumn column, string asset, string property)
    {
        var style = mapping.DecimalComma ? cell.Replace(',', '.') : cell;
        if (!double.TryParse(style, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return column.Unit is null && !column.Accumulate
                ? bool.TryParse(cell, out var flag) ? Value.Of(flag) : Value.Of(cell)
                : throw new FormatException($"{column.Column} is '{cell}', not a number.");
        }

        number *= column.Times;
        if (column.Accumulate)
        {
            _sums[(asset, property)] = number += _sums.GetValueOrDefault((asset, property));
        }

        return Value.Of(number, column.Unit);
    }
}
