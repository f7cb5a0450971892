using Beffroi.Compliance.Journal;
using Beffroi.Journal;

namespace Beffroi.Rules;

public sealed class MemoryFiringStoreTests() : FiringStoreCompliance(new MemorySite());
