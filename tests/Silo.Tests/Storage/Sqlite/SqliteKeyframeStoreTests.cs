using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteKeyframeStoreTests() : KeyframeStoreCompliance(new SqliteSite());
