using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteDocumentStoreTests() : DocumentStoreCompliance(new SqliteSite());
