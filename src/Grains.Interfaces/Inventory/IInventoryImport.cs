using Beffroi.Twin;

namespace Beffroi.Inventory;

/// <summary>One import, key <c>import/{id}</c>: a mapping and a file, sent in pieces, then run.</summary>
[Alias("Beffroi.IInventoryImport")]
public interface IInventoryImport : IGrainWithStringKey
{
    /// <summary>Begins with the mapping (YAML, <c>docs/import.md</c>); refused with every fault of it.</summary>
    [Alias("Begin")]
    Task<Outcome> Begin(string mapping, string fileName, Cause cause);

    /// <summary>The file's next bytes, up to 1 MB a piece.</summary>
    [Alias("Send")]
    Task<Outcome> Send(byte[] piece);

    /// <summary>All bytes are there: starts the run and returns at once.</summary>
    [Alias("Run")]
    Task<Outcome> Run();

    [Alias("Report")]
    Task<ImportReport?> Report();

    [Alias("Rejects")]
    Task<ImportReject[]> Rejects(int skip, int limit);

    [Alias("Cancel")]
    Task<Outcome> Cancel();
}
