using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteSegmentStoreTests() : SegmentStoreCompliance(new SqliteSite());
