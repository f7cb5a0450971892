using Beffroi.Language;
using System.Data.Common;
using System.Text.Json;
using Beffroi.Rollups;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Storage;

/// <summary>Firings as both databases keep them: what is asked for in columns, the rest as JSON.</summary>
internal static class StoredFirings
{
    public const string Columns = "id, rule, rule_version, asset, version, at, body";

    public static string Write(Firing firing)
    {
        var (trigger, value) = (firing.Trigger, firing.Trigger.Value);
        return JsonSerializer.Serialize(new Body(
            trigger.Asset.ToString(), trigger.Version, trigger.Property, value.Form, value.Number, value.Second, value.Text, trigger.At.Microseconds, trigger.Words,
            firing.Actions, firing.Dry, firing.Damped, firing.Commands)
        {
            Said = trigger.Said,
            Did = firing.Did,
            Total = trigger.Total,
        });
    }

    public static KeptFiring Read(DbDataReader r)
    {
        var body = JsonSerializer.Deserialize<Body>(r.GetString(6))!;
        return new(r.GetInt64(0), new()
        {
            Rule = r.GetString(1),
            RuleVersion = r.GetInt32(2),
            Asset = AssetId.Parse(r.GetString(3)),
            Version = r.GetInt64(4),
            At = new(r.GetInt64(5)),
            Trigger = new(AssetId.Parse(body.Asset), body.Version, body.Property, body.ToValue(), new(body.At), body.Words) { Said = body.Said, Total = body.Total },
            Actions = body.Actions,
            Did = body.Did,
            Dry = body.Dry,
            Damped = body.Damped,
            Commands = body.Commands,
        });
    }

    private sealed record Body(
        string Asset, long Version, string? Property, ValueForm Form, double Number, double Second, string? Text, long At, string Words, string[] Actions, bool Dry, bool Damped, int Commands)
    {
        // Rows that were written before words could be said in other languages have neither.
        public Phrase? Said { get; init; }

        public Phrase[]? Did { get; init; }

        public TotalCover? Total { get; init; }

        public Value ToValue() => Form switch
        {
            ValueForm.Number => Value.Of(Number, Text),
            ValueForm.Flag => Value.Of(Number != 0),
            ValueForm.Text => Value.Of(Text!),
            ValueForm.Point => Value.At(Number, Second),
            ValueForm.Instant => Value.Of(new Instant((long)Number)),
            _ => Value.None,
        };
    }
}
