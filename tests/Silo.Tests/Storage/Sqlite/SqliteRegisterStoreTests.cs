using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteRegisterStoreTests() : RegisterStoreCompliance(new SqliteSite());
