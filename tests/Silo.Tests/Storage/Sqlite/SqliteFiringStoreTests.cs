using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteFiringStoreTests() : FiringStoreCompliance(new SqliteSite());
