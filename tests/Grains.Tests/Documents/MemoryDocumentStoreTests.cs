using Beffroi.Compliance.Journal;
using Beffroi.Journal;

namespace Beffroi.Documents;

/// <summary>The store these tests stand on keeps what the real ones keep.</summary>
public sealed class MemoryDocumentStoreTests() : DocumentStoreCompliance(new MemorySite());
