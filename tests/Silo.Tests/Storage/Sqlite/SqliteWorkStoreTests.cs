using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteWorkStoreTests() : WorkStoreCompliance(new SqliteSite());
