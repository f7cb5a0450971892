using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteShiftLogStoreTests() : ShiftLogStoreCompliance(new SqliteSite());
