using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlFiringStoreTests(PostgreSqlCluster cluster) : FiringStoreCompliance(new PostgreSqlSite(cluster));
