using Beffroi.Alarms;
using Beffroi.Connectivity;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Support.Connectivity;

/// <summary>Inventory and dead letters in memory, behind both ports that connectors use: what is written is read.</summary>
public sealed class FakeRegisters : IRegisterStore, IJournal
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, InventoryEntry> _inventory = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, DeadLetter> _letters = [];
    private long _revision;
    private long _letter;

    /// <summary>How often the table was asked for one asset.</summary>
    public int Asked { get; private set; }

    public Queue<Exception> Failures { get; } = new();

    public DeadLetter[] Letters
    {
        get
        {
            lock (_lock)
            {
                return [.. _letters.Values];
            }
        }
    }

    public void Enrol(AssetId asset, string? device = null, bool retired = false) => Enrol(
        asset, new Description { Attributes = device is null ? null : new Dictionary<string, Value> { ["devEui"] = Value.Of(device) } }, retired);

    public void Enrol(AssetId asset, Description description, bool retired = false)
    {
        lock (_lock)
        {
            _inventory[asset.ToString()] = new()
            {
                Asset = asset,
                Ordinal = _inventory.Count + 1,
                Version = 1,
                Department = "lighting",
                Retired = retired,
                Revision = ++_revision,
                Description = description,
            };
        }
    }

    public Task<InventoryEntry[]> FindInventory(InventoryFilter filter, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_inventory.Values
                .Where(entry => entry.Revision > (filter.AfterRevision ?? 0)).OrderBy(entry => entry.Revision).Take(filter.Limit).ToArray());
        }
    }

    public Task<InventoryEntry?> GetInventory(AssetId asset, CancellationToken cancellation)
    {
        lock (_lock)
        {
            Asked++;
            return Failures.TryDequeue(out var failure) ? throw failure : Task.FromResult(_inventory.GetValueOrDefault(asset.ToString()));
        }
    }

    public Task<long> InventoryRevision(CancellationToken cancellation) => Task.FromResult(_revision);

    public Task<DeadLetter[]> DeadLetters(string? code, long? before, int limit, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_letters.Values.Reverse()
                .Where(letter => (code is null || letter.Code == code) && (before is null || letter.Id < before)).Take(limit).ToArray());
        }
    }

    public Task<DeadLetter?> GetDeadLetter(long id, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_letters.GetValueOrDefault(id));
        }
    }

    public Task<Dictionary<string, long>> CountDeadLetters(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_letters.Values.GroupBy(letter => letter.Code).ToDictionary(group => group.Key, group => group.LongCount()));
        }
    }

    public Task Write(IReadOnlyList<RegisterWrite> writes)
    {
        lock (_lock)
        {
            foreach (var write in writes)
            {
                Apply(write);
            }
        }

        return Task.CompletedTask;
    }

    public Task<AlarmRecord[]> FindAlarms(AlarmFilter filter, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<AlarmEvent[]> AlarmEvents(AlarmName alarm, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<AlarmEvent[]> RaisedAlarms(Instant since, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Territory?> ReadTerritory(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<AuditRow[]> ReadAudit(long writer, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Tenure> Enter(AssetId asset, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<AssetState?> Load(Tenure tenure, AssetId asset) => throw new NotSupportedException();

    public ValueTask<Journal.Place> Reserve(Tenure tenure) => throw new NotSupportedException();

    public Task Append(Journal.Place place, PendingChange change) => throw new NotSupportedException();

    public Task Save(Tenure tenure, AssetId asset, long version, byte[] state) => throw new NotSupportedException();

    public ValueTask<int> NextOrdinal() => throw new NotSupportedException();

    private void Apply(RegisterWrite write)
    {
        switch (write)
        {
            case RegisterWrite.DeadLetterAdded added:
                _letters[++_letter] = added.Letter with { Id = _letter };
                break;
            case RegisterWrite.DeadLetterRemoved removed:
                _letters.Remove(removed.Id);
                break;
            case RegisterWrite.DeadLetterRefusedAgain again when _letters.TryGetValue(again.Id, out var letter):
                _letters[again.Id] = letter with { Code = again.Code, Sentence = again.Said.ToString(), Said = again.Said, Replays = letter.Replays + 1 };
                break;
        }
    }
}
