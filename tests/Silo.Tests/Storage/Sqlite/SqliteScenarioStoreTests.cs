using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteScenarioStoreTests() : ScenarioStoreCompliance(new SqliteSite());
