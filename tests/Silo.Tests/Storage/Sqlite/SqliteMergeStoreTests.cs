using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteMergeStoreTests() : MergeStoreCompliance(new SqliteSite());
