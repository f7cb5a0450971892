using System.Text.Json;
using System.Text.Json.Nodes;
using Beffroi.Cluster.Publishing;
using Beffroi.Cluster.Sites;
using Beffroi.Twin;

namespace Beffroi.Cluster.Judging;

/// <summary>Which readings are in the journal: each one that was sent once, with the value that was sent, and none that was not (I1, I2).</summary>
internal sealed class ReadingAccount(Ledger ledger)
{
    private const long Millisecond = 1_000;

    private readonly HashSet<(string Asset, string Source, long Epoch, long Number)> _identities = [];
    private readonly Dictionary<(string Asset, long At, string Property), int> _taken = [];

    public void Take(StoredRow row, Change change, Findings findings)
    {
        foreach (var receipt in change.Receipts.Where(receipt => receipt.HasIdentity))
        {
            findings.Require(
                _identities.Add((row.Asset, receipt.Source, receipt.Epoch, receipt.Number)),
                $"I2: {row.Asset} took number {receipt.Number} of {receipt.Source}, session {receipt.Epoch}, a second time in version {row.Version}.");
        }

        foreach (var fact in change.Facts.Where(fact => !fact.IsDerived))
        {
            Take(row, fact, findings);
        }
    }

    /// <summary>What was acknowledged and is not in the journal, or not whole.</summary>
    public IEnumerable<SentReading> Missing() =>
        ledger.Open.Where(reading => ledger.IsAcknowledged(reading) && reading.Values.Any(value => !_taken.ContainsKey((reading.Asset.Id, reading.At, value.Key))));

    /// <summary>At rest: nothing is missing. What was accounted for is forgotten.</summary>
    public void Close(Findings findings)
    {
        foreach (var reading in Missing())
        {
            findings.Add($"I1: the reading {reading.Number} of {reading.Asset.Id}, session {reading.Boot}, observed {reading.At}, was acknowledged and is not in the journal.");
        }

        _taken.Clear();
        ledger.Settle();
    }

    private void Take(StoredRow row, Fact fact, Findings findings)
    {
        var at = fact.At.Microseconds / Millisecond;
        var sent = ledger.Find(row.Asset, at)?.Values[fact.Property];
        if (sent is null)
        {
            findings.Add($"I2: version {row.Version} of {row.Asset} holds {fact.Property} of {at}, which nobody sent, or which was taken before.");
            return;
        }

        var times = _taken[(row.Asset, at, fact.Property)] = _taken.GetValueOrDefault((row.Asset, at, fact.Property)) + 1;
        findings.Require(times == 1, $"I2: {fact.Property} of {row.Asset}, observed {at}, is in the journal {times} times, the last in version {row.Version}.");
        findings.Require(ValueOf(sent) == fact.Value, $"{fact.Property} of {row.Asset}, observed {at}, was sent as {sent} and is {fact.Value} in the journal.");
    }

    /// <summary>A value as a device sends it, in the program's words.</summary>
    public static Value ValueOf(JsonNode sent) => sent.GetValueKind() switch
    {
        JsonValueKind.True => Value.Of(true),
        JsonValueKind.False => Value.Of(false),
        JsonValueKind.String => Value.Of(sent.GetValue<string>()),
        _ => Value.Of(double.Parse(sent.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)),
    };
}
