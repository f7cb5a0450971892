using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteIncidentStoreTests() : IncidentStoreCompliance(new SqliteSite());
