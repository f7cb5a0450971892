using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlShiftLogStoreTests(PostgreSqlCluster cluster) : ShiftLogStoreCompliance(new PostgreSqlSite(cluster));
