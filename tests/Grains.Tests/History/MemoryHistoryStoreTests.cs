using Beffroi.Compliance.Journal;

namespace Beffroi.Journal;

/// <summary>The stores these tests stand on keep what the real ones keep.</summary>
public sealed class MemorySegmentStoreTests() : SegmentStoreCompliance(new MemorySite());

public sealed class MemoryMergeStoreTests() : MergeStoreCompliance(new MemorySite());

public sealed class MemoryOrderStoreTests() : OrderStoreCompliance(new MemorySite());

public sealed class MemoryCorrectionStoreTests() : CorrectionStoreCompliance(new MemorySite());

public sealed class MemoryKeyframeStoreTests() : KeyframeStoreCompliance(new MemorySite());
