using Beffroi.Compliance.Journal;
using Beffroi.Journal;

namespace Beffroi.Work;

/// <summary>The store these tests stand on keeps what the real ones keep.</summary>
public sealed class MemoryWorkStoreTests() : WorkStoreCompliance(new MemorySite());
