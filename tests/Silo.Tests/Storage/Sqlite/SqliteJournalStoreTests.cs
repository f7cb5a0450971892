using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteJournalStoreTests() : JournalStoreCompliance(new SqliteSite());
