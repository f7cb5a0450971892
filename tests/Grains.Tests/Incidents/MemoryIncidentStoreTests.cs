using Beffroi.Compliance.Journal;
using Beffroi.Journal;

namespace Beffroi.Tests.Incidents;

/// <summary>The store these tests stand on keeps what the real ones keep.</summary>
public sealed class MemoryIncidentStoreTests() : IncidentStoreCompliance(new MemorySite());
