using Beffroi.Twin;

namespace Beffroi.Documents;

/// <summary>
/// The documents of one kind, with all their versions; key: the kind. It keeps texts and knows nothing of what they say: whoever owns a kind reads a
/// text before it is put. A version is answered after its commit, with its row in the audit.
/// </summary>
[Alias("Beffroi.IDocuments")]
public interface IDocuments : IGrainWithStringKey
{
    /// <summary>In characters.</summary>
    const int LongestText = 600_000;

    /// <summary>The newest version, withdrawn or not; null when there never was one.</summary>
    [Alias("Read")]
    Task<Document?> Read(string id);

    [Alias("ReadVersion")]
    Task<Document?> ReadVersion(string id, int number);

    /// <summary>The newest version of each, withdrawn ones included, by id.</summary>
    [Alias("List")]
    Task<DocumentHead[]> List();

    /// <summary>Newest first.</summary>
    [Alias("Versions")]
    Task<DocumentHead[]> Versions(string id);

    /// <summary>Adds a version. The text that is in force already makes none.</summary>
    /// <param name="replaces">The number its author has seen, 0 for a new document; when another came between it is refused as <c>version-conflict</c>.</param>
    [Alias("Put")]
    Task<DocumentOutcome> Put(string id, string text, int replaces, Cause cause);

    /// <summary>Adds a version with the same text that says: no longer in force.</summary>
    [Alias("Withdraw")]
    Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause);
}
