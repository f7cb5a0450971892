using System.Text;
using Beffroi.Connectivity;
using Beffroi.Control;
using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Journal;

namespace Beffroi.Twin;

/// <summary>What a turn writes into the registers, in the transaction of its change. Pure.</summary>
internal static class RegisterRows
{
    private const int LongestBody = 64 * 1024;

    public static IReadOnlyList<RegisterWrite> Of(AssetTurn turn, Change? change)
    {
        if (!turn.DescriptionChanged && change?.Correction is null && turn.ConditionFacts.Count == 0 && turn.AlarmFacts.Count == 0 && turn.Rejected.Count == 0 && turn.RulingFacts.Count == 0
            && turn.ControlFacts.Count == 0 && turn.OrderFacts.Count == 0)
        {
            return [];
        }

        var writes = new List<RegisterWrite>();
        if (turn.DescriptionChanged)
        {
            writes.Add(new RegisterWrite.Inventory(Entry(turn)));
            writes.Add(new RegisterWrite.Audit(new(turn.Now, change!.Cause!.Author, change.Retired ? "retire" : "describe", turn.Asset.ToString(), turn.State.Version, change.Cause.Reason, [])));
        }

        if (change?.Correction is { } correction)
        {
            writes.Add(new RegisterWrite.Corrected(Entry(turn, correction, change.Cause!)));
            writes.Add(new RegisterWrite.Audit(new(
                turn.Now, change.Cause!.Author, correction.Act.ToString().ToLowerInvariant(), $"{turn.Asset} {correction.Property} {correction.From}", turn.State.Version, change.Cause.Reason, [])));
        }

        AlarmRows.Add(writes, turn);
        ControlRows.Add(writes, turn);
        writes.AddRange(turn.RulingFacts.Where(r => r.Firing is not null).Select(r => new RegisterWrite.Fired(r.Firing!)));
        foreach (var (delivery, rejection) in turn.Rejected)
        {
            if (!delivery.Retried)
            {
                writes.Add(new RegisterWrite.DeadLetterAdded(Letter(turn, delivery, rejection)));
            }
        }

        return writes;
    }

    private static InventoryEntry Entry(AssetTurn turn) => new()
    {
        Asset = turn.Asset,
        Ordinal = turn.State.Ordinal,
        Version = turn.State.Version,
        Department = turn.Kind.Department,
        Description = turn.State.Description!,
        Retired = turn.State.Retired,
    };

    private static CorrectionEntry Entry(AssetTurn turn, CorrectionFact fact, Cause cause) => new(
        turn.Asset, fact.Property, fact.Act, fact.From, fact.To, fact.Readings, fact.Value, fact.Was, turn.State.Version, turn.Now, cause.Author, cause.Reason!);

    private static DeadLetter Letter(AssetTurn turn, Delivery delivery, Rejection rejection) => Discretion.Of(turn.Kind, new()
    {
        At = turn.Now,
        Source = delivery.Source,
        Address = delivery.Address ?? turn.Asset.ToString(),
        Code = rejection.Code,
        Sentence = rejection.Sentence,
        Said = rejection.Said,
        Body = Cut(delivery.Raw ?? Encoding.UTF8.GetBytes(string.Join(", ", delivery.Measurements.Select(m => $"{m.Property}={m.Value}")))),
        Asset = turn.Asset.ToString(),
        Property = rejection.Property,
    });

    private static byte[] Cut(byte[] body) => body.Length <= LongestBody ? body : body[..LongestBody];
}
