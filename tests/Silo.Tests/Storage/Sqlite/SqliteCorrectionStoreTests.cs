using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteCorrectionStoreTests() : CorrectionStoreCompliance(new SqliteSite());
