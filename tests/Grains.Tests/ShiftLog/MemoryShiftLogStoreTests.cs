using Beffroi.Compliance.Journal;
using Beffroi.Journal;

namespace Beffroi.ShiftLog;

/// <summary>The store these tests stand on keeps what the real ones keep.</summary>
public sealed class MemoryShiftLogStoreTests() : ShiftLogStoreCompliance(new MemorySite());
