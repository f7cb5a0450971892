using System.Collections.Concurrent;
using Beffroi.Documents;
using Beffroi.Journal;

namespace Beffroi.Devices;

/// <summary>
/// This silo's device profiles, read: the newest documents, and those that ship. Before one is called unknown the register itself is asked; what it does not
/// have is remembered for two seconds.
/// </summary>
public sealed class ProfileBook(IDocumentStore store, TimeProvider time) : IDocumentReader
{
    private const int RememberedUnknowns = 1_000;
    private static readonly TimeSpan UnknownFor = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (int Version, KnownProfile? Known)> _profiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _unknown = new(StringComparer.Ordinal);

    public string Kind => DeviceProfile.Kind;

    public void Take(IReadOnlyList<Document> documents)
    {
        foreach (var document in documents)
        {
            Note(document);
        }
    }

    /// <summary>Null for one that is nowhere, or whose text cannot be read any more.</summary>
    public async ValueTask<KnownProfile?> Find(string id, CancellationToken cancellation)
    {
        if (_profiles.TryGetValue(id, out var read))
        {
            return read.Known;
        }

        if (_unknown.TryGetValue(id, out var since) && time.GetElapsedTime(since) < UnknownFor)
        {
            return BuiltInProfiles.Find(id);
        }

        if (await store.Read(Kind, id, null, cancellation) is { } document)
        {
            return Note(document);
        }

        if (_unknown.Count >= RememberedUnknowns)
        {
            _unknown.Clear();
        }

        _unknown[id] = time.GetTimestamp();
        return BuiltInProfiles.Find(id);
    }

    // The watch and whoever asked first may both bring it: the newer version stays.
    private KnownProfile? Note(Document document)
    {
        var head = document.Head;
        return _profiles.AddOrUpdate(head.Id, _ => Read(document), (_, before) => before.Version > head.Number ? before : Read(document)).Known;
    }

    private static (int Version, KnownProfile? Known) Read(Document document)
    {
        var head = document.Head;
        return (head.Number, head.Withdrawn ? BuiltInProfiles.Find(head.Id) : ProfileReader.Read(document.Text).Value is { } profile ? new(head.Id, head.Number, profile) : null);
    }
}
