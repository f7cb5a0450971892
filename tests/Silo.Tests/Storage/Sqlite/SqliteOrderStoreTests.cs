using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteOrderStoreTests() : OrderStoreCompliance(new SqliteSite());
